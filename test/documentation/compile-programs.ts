import { join } from 'node:path'
import ts from 'typescript'
import { repositoryRoot } from '../repository.ts'
import type { Workshop } from './workshop.ts'

/** The complaints of the compiler about each program, as `path:line: message`, by the program's file. */
export const compilePrograms = ({ programs }: Workshop): ReadonlyMap<string, ReadonlyArray<string>> => {
  const { config } = ts.readConfigFile(join(repositoryRoot, 'tsconfig.base.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, repositoryRoot)
  const compiler = ts.createProgram(
    programs.map(({ file }) => file),
    {
      ...options,
      noEmit: true,
      composite: false,
      rewriteRelativeImportExtensions: false,
      allowImportingTsExtensions: true,
      // An example shows what there is; it need not use all of it.
      noUnusedLocals: false,
      typeRoots: [join(repositoryRoot, 'node_modules/@types')]
    }
  )
  return new Map(
    programs.map(({ file, path, line }) => {
      const source = compiler.getSourceFile(file)
      const found = [...compiler.getSyntacticDiagnostics(source), ...compiler.getSemanticDiagnostics(source)]
      return [
        file,
        found.map(({ start, messageText }) => {
          const at = start === undefined ? line : (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1
          return `${path}:${at}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
        })
      ] as const
    })
  )
}
