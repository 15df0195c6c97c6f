import ts from 'typescript'
import type { SyntaxRule } from './syntax-rule.ts'

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

const namesOf = (node: ts.Node): ReadonlyArray<string> => {
  if (!isExported(node)) return []
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(({ name }) => name.getText())
  if (ts.isFunctionDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
    return [node.name?.text ?? 'default']
  }
  return []
}

const hasDocComment = (node: ts.Node): boolean =>
  ts
    .getJSDocCommentsAndTags(node)
    .some((doc) => ts.isJSDoc(doc) && (ts.getTextOfJSDocComment(doc.comment) ?? '').trim() !== '')

// A brand's interface is exported only because the compiler has to name it.
const isBrand = (node: ts.Node): boolean =>
  ts.isInterfaceDeclaration(node) &&
  node.members.length === 1 &&
  node.members.every((member) => /:\s*unique symbol$/.test(member.getText()))

// A codec and its type share a name and one comment; so do the overloads of a function.
const isDocumentedElsewhere = (node: ts.Node): boolean => {
  const names = namesOf(node)
  return node
    .getSourceFile()
    .statements.some((other) => hasDocComment(other) && namesOf(other).some((name) => names.includes(name)))
}

/** Every exported name has a doc comment. */
export const docCommentRule: SyntaxRule = {
  name: 'no export without a doc comment',
  remedy: 'Say above it in one sentence what it is; then only what the signature cannot tell.',
  holdsFor: /^packages\/[^/]+\/src\//,
  except: {},
  isBrokenBy: (node) =>
    (namesOf(node).length > 0 && !hasDocComment(node) && !isBrand(node) && !isDocumentedElsewhere(node)) ||
    (ts.isExportDeclaration(node) && node.moduleSpecifier === undefined),
  bad: [
    'export const a = 1',
    '// a comment\nexport const a = 1',
    '/** */\nexport const a = 1',
    'export interface A {}',
    'export type A = string',
    'export function a(): void {}',
    '/** The a. */\nexport const a = 1\nexport const b = 2',
    '/** The a. */\nconst a = 1\nexport { a }'
  ],
  good: [
    '/** The a. */\nexport const a = 1',
    '/** The a. */\nexport const A = 1\nexport type A = typeof A',
    'export interface OrderIdBrand { readonly OrderId: unique symbol }',
    'const a = 1',
    "export { a } from './a.ts'"
  ]
}
