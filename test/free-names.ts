import ts from 'typescript'

/** Whether a node is a name by itself, not a property or member of that name in something else. */
export const isFreeName = (node: ts.Node): node is ts.Identifier => {
  if (!ts.isIdentifier(node)) return false
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isQualifiedName(parent)) return parent.left === node
  if (ts.isShorthandPropertyAssignment(parent)) return true
  return !(ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) || parent.name !== node
}
