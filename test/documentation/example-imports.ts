import { existsSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { isFreeName } from '../free-names.ts'
import { repositoryRoot } from '../repository.ts'

/** Names and where they are imported from; a type has `type ` before its name. */
export type Importable = ReadonlyMap<string, { readonly from: string; readonly isType: boolean }>

/** The names that a source text exports, as importable from `from`. */
export const exportsOf = (text: string, from: string): Importable => {
  const names = new Map<string, { readonly from: string; readonly isType: boolean }>()
  for (const statement of ts.createSourceFile('a.ts', text, ts.ScriptTarget.ESNext, true).statements) {
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      for (const { name, isTypeOnly } of statement.exportClause.elements) {
        names.set(name.text, { from, isType: isTypeOnly || statement.isTypeOnly })
      }
    }
    if (!(ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.[0]?.kind === ts.SyntaxKind.ExportKeyword))
      continue
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) names.set(name.getText(), { from, isType: false })
    } else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
      if (!names.has(statement.name.text)) names.set(statement.name.text, { from, isType: true })
    }
  }
  return names
}

/** The imports that an example leaves out, on one line: our own names, node's assert, fp-ts and io-ts. */
export const importsFor = (code: string, importable: Importable): string =>
  missingNames(code)
    .flatMap((name) => {
      const own = importable.get(name)
      if (own !== undefined) return [`import { ${own.isType ? 'type ' : ''}${name} } from '${own.from}'`]
      return libraryImport(name)
    })
    .join('; ')

const libraryImport = (name: string): ReadonlyArray<string> => {
  if (name === 'assert') return ["import assert from 'node:assert/strict'"]
  if (name === 't') return ["import * as t from 'io-ts'"]
  if (name === 'pipe') return ["import { pipe } from 'fp-ts/lib/function.js'"]
  const isModule =
    /^[A-Z]\w*$/.test(name) && existsSync(join(repositoryRoot, `packages/order/node_modules/fp-ts/lib/${name}.js`))
  return isModule ? [`import * as ${name} from 'fp-ts/lib/${name}.js'`] : []
}

const missingNames = (code: string): ReadonlyArray<string> => {
  const used = new Set<string>()
  const declared = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (isFreeName(node)) (isDeclaration(node) ? declared : used).add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('example.ts', code, ts.ScriptTarget.ESNext, true))
  return [...used].filter((name) => !declared.has(name))
}

const isDeclaration = ({ parent, text }: ts.Identifier): boolean => {
  const isNamed =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isImportClause(parent) ||
    ts.isNamespaceImport(parent) ||
    ts.isInterfaceDeclaration(parent) ||
    ts.isTypeAliasDeclaration(parent)
  return isNamed && parent.name?.getText() === text
}
