import ts from 'typescript'
import { spelledType } from './spelled-type.ts'
import { aliasIn, commentBefore, errorFiles, typedSources } from './typed-sources.ts'

/** A fact of a refusal: what it is in words, and the names that it can be, where its type lists them. */
export interface Fact {
  readonly name: string
  readonly takes: string
  readonly values: ReadonlyArray<string>
}

/** A refusal as its type says it. */
export interface RefusalType {
  readonly type: string
  /** The file that it stands in. */
  readonly path: string
  readonly says: string
  readonly facts: ReadonlyArray<Fact>
}

let known: ReadonlyArray<RefusalType> | undefined

/** Every refusal of a command: those of the order by their files, then those of the command handler. */
export const refusalTypes = (): ReadonlyArray<RefusalType> => {
  known ??= readTypes()
  return known
}

const readTypes = (): ReadonlyArray<RefusalType> => {
  const { order: paths, handling } = errorFiles
  const { sourceOf, checker } = typedSources()
  return [
    ...paths.flatMap((path) => ofOrder(sourceOf(path)).map((found) => refusalOf(found, path, checker))),
    ...ofHandler(sourceOf(handling), checker).map((found) => refusalOf(found, handling, checker))
  ]
}

interface Found {
  readonly says: string
  readonly members: ReadonlyArray<ts.TypeElement>
}

/** The members of the union in a file of errors, each with the comment that stands over it. */
const ofOrder = (source: ts.SourceFile): ReadonlyArray<Found> => {
  const { type: union } = aliasIn(source, /Error$/)
  if (!ts.isUnionTypeNode(union)) throw new TypeError(`${source.fileName} has no union of errors`)
  return union.types.map((type, place) => ({
    says: commentBefore(source, union, place),
    members: ts.isTypeLiteralNode(type) ? type.members : []
  }))
}

/** The interfaces that the failure of a command is made of, beside the refusals of a domain. */
const ofHandler = (source: ts.SourceFile, checker: ts.TypeChecker): ReadonlyArray<Found> => {
  const failure = checker.getTypeFromTypeNode(aliasIn(source, /^CommandFailure$/).type)
  return (failure.isUnion() ? failure.types : [failure])
    .flatMap((type) => type.symbol.declarations ?? [])
    .filter(ts.isInterfaceDeclaration)
    .map((found) => ({ says: firstParagraph(found), members: found.members }))
}

const firstParagraph = (node: ts.Node): string => {
  const [comment] = ts.getJSDocCommentsAndTags(node)
  const text = ts.getTextOfJSDocComment(comment?.comment) ?? ''
  return text.split('\n\n')[0]?.replaceAll('\n', ' ') ?? ''
}

const refusalOf = ({ says, members }: Found, path: string, checker: ts.TypeChecker): RefusalType => {
  const fields = members.flatMap((member) =>
    ts.isPropertySignature(member) && member.type !== undefined
      ? [{ name: member.name.getText(), node: member.type }]
      : []
  )
  const facts = fields.map(({ name, node }) => ({
    name,
    takes: spelled(node, checker),
    values: namesIn(checker.getTypeFromTypeNode(node))
  }))
  return {
    type: facts.find(({ name }) => name === 'type')?.values[0] ?? '',
    path,
    says,
    facts: facts.filter(({ name }) => name !== 'type')
  }
}

/** The names that a value, or each of a list, can be; in alphabetical order, for the compiler knows no other that stays. */
const namesIn = (type: ts.Type): ReadonlyArray<string> => {
  if (type.isUnion()) return type.types.flatMap(namesIn).sort()
  return type.isStringLiteral() ? [type.value] : []
}

const words: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'a whole number'],
  ['CountryCode', 'two capital letters, as in ISO 3166'],
  ['DataSubject', 'a person of the order: `buyer`, `recipient-1`, `other-1`'],
  ['Requirement', 'an object: `requirement`; `kind`, whose approval, or null; `target`, which parcel, or null'],
  ['StreamName', 'the name of a stream, `order-A-1`'],
  ['Revision', 'the place of an event in its stream, a whole number from 0'],
  ['ExpectedRevision', 'the place of an event in its stream, or `no-stream`, `stream-exists`, `any`']
])

const spelled = (node: ts.TypeNode, checker: ts.TypeChecker): string => {
  const text = node.getText()
  const word = words.get(text)
  if (word !== undefined) return word
  if (ts.isTypeReferenceNode(node) && node.typeArguments?.[0] !== undefined)
    return `a list, each ${spelled(node.typeArguments[0], checker)}`
  if (ts.isUnionTypeNode(node)) {
    const [only, ...others] = node.types.filter((one) => one.getText() !== 'null')
    if (only !== undefined && others.length === 0) return `${spelled(only, checker)}; or null`
  }
  const names = namesIn(checker.getTypeFromTypeNode(node))
  return names.length > 0 ? names.map((name) => `\`${name}\``).join(', ') : spelledType({ name: text })
}
