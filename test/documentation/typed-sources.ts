import { join } from 'node:path'
import ts from 'typescript'
import { filesMatching, repositoryRoot } from '../repository.ts'

/** The files whose types say why a command may be refused. */
export const errorFiles = {
  order: filesMatching('packages/order/src/any-command-errors.ts', 'packages/order/src/*/errors.ts'),
  handling: 'packages/event-store/src/command-handling.ts',
  privacy: filesMatching('packages/privacy/src/erasure/errors.ts', 'packages/privacy/src/access-log/errors.ts')
}

/** These files as the compiler reads them: their syntax, and their types. */
export interface TypedSources {
  readonly sourceOf: (path: string) => ts.SourceFile
  readonly checker: ts.TypeChecker
}

let known: TypedSources | undefined

/** The files of refusals, compiled once for all pages. */
export const typedSources = (): TypedSources => {
  known ??= compiled([...errorFiles.order, errorFiles.handling, ...errorFiles.privacy])
  return known
}

const compiled = (paths: ReadonlyArray<string>): TypedSources => {
  const compiler = ts.createProgram(
    paths.map((path) => join(repositoryRoot, path)),
    { ...optionsOfSources(), noEmit: true, composite: false, types: [] }
  )
  return {
    sourceOf: (path) => {
      const source = compiler.getSourceFile(join(repositoryRoot, path))
      if (source === undefined) throw new TypeError(`${path} is not there: name it anew in typed-sources.ts.`)
      return source
    },
    checker: compiler.getTypeChecker()
  }
}

const optionsOfSources = (): ts.CompilerOptions => {
  const { config } = ts.readConfigFile(join(repositoryRoot, 'tsconfig.base.json'), ts.sys.readFile)
  return ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, repositoryRoot).options
}

/** The type in a file that has such a name. */
export const aliasIn = (source: ts.SourceFile, name: RegExp): ts.TypeAliasDeclaration => {
  const found = source.statements.find((one) => ts.isTypeAliasDeclaration(one) && name.test(one.name.text))
  if (found === undefined || !ts.isTypeAliasDeclaration(found)) throw new TypeError(`${source.fileName} has no ${name}`)
  return found
}

/** The comment that stands over a member of a union. */
export const commentBefore = (source: ts.SourceFile, union: ts.UnionTypeNode, place: number): string => {
  const before = source.text.slice(union.types[place - 1]?.end ?? union.pos, union.types[place]?.getStart(source))
  return /\/\*\* (.*?) \*\//.exec(before)?.[1] ?? ''
}
