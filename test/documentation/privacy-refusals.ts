import ts from 'typescript'
import { privacySentences } from './sentences.ts'
import { aliasIn, commentBefore, errorFiles, typedSources } from './typed-sources.ts'

/** Why a command of the privacy package may be refused, as its type says it. */
export interface PrivacyRefusal {
  readonly type: string
  readonly says: string
  readonly facts: ReadonlyArray<{ readonly name: string; readonly takes: string }>
}

/** Every refusal of a command about an erasure, then every other one of a command to the access log. */
export const privacyRefusals = (): ReadonlyArray<PrivacyRefusal> => {
  const { sourceOf, checker } = typedSources()
  const all = errorFiles.privacy.toReversed().flatMap((path) => refusalsIn(sourceOf(path), checker))
  const types = [...new Set(all.map(({ type }) => type))]
  return types.map((type) => joined(all.filter((one) => one.type === type)))
}

// The streams refuse alike; where their facts differ, a reader may meet either.
const joined = (same: ReadonlyArray<PrivacyRefusal>): PrivacyRefusal => {
  const [first] = same
  if (first === undefined) throw new TypeError('a refusal without a type')
  const says = [...new Set(same.map((one) => one.says))].join(' ')
  const names = [...new Set(same.flatMap(({ facts }) => facts.map(({ name }) => name)))]
  const facts = names.map((name) => {
    const takes = same.flatMap((one) => one.facts.filter((fact) => fact.name === name).map((fact) => fact.takes))
    return { name, takes: [...new Set(takes.flatMap((one) => one.split(', ')))].join(', ') }
  })
  return { type: first.type, says, facts }
}

const refusalsIn = (source: ts.SourceFile, checker: ts.TypeChecker): ReadonlyArray<PrivacyRefusal> => {
  const { type: union } = aliasIn(source, /Error$/)
  if (!ts.isUnionTypeNode(union)) throw new TypeError(`${source.fileName} has no union of errors`)
  return union.types.flatMap((node, place) => {
    const type = checker.getTypeFromTypeNode(node)
    return (type.isUnion() ? type.types : [type]).map((one) =>
      refusalOf(one, commentBefore(source, union, place), source, checker)
    )
  })
}

const refusalOf = (type: ts.Type, says: string, source: ts.SourceFile, checker: ts.TypeChecker): PrivacyRefusal => {
  const facts = checker.getPropertiesOfType(type).map((property) => ({
    name: property.name,
    takes: spelled(checker.getTypeOfSymbolAtLocation(property, source), checker)
  }))
  const name = facts.find((fact) => fact.name === 'type')?.takes.replaceAll('`', '') ?? ''
  return {
    type: name,
    says: says === '' ? (privacySentences.get(name) ?? '') : says,
    facts: facts.filter((fact) => fact.name !== 'type')
  }
}

const spelled = (type: ts.Type, checker: ts.TypeChecker): string => {
  if (type.isUnion()) {
    const known = type.types.filter((one) => (one.flags & ts.TypeFlags.Null) === 0)
    const words = [...new Set(known.map((one) => spelled(one, checker)))].toSorted().join(', ')
    return known.length === type.types.length ? words : `${words}; or null`
  }
  if (type.isStringLiteral()) return `\`${type.value}\``
  if ((type.flags & ts.TypeFlags.String) !== 0) return 'text'
  if ((type.flags & ts.TypeFlags.Number) !== 0) return 'a whole number'
  const [of] = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference) : []
  if (of === undefined) throw new TypeError(`${checker.typeToString(type)} has no words yet: add them here.`)
  return `a list, each ${spelled(of, checker)}`
}
