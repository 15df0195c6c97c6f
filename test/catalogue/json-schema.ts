import { Phone } from '@readdress/order'
import type { Shape } from '../documentation/codec-shape.ts'
import type { JsonSchema } from './known-forms.ts'

/** The schemas of named codecs, by name: what `$defs` holds; the forms of texts and numbers, and the sentences, that they are made of. */
export interface Definitions {
  readonly made: Map<string, JsonSchema>
  readonly forms: ReadonlyMap<string, JsonSchema>
  readonly sentences: ReadonlyMap<string, string>
}

/** The schema of what a codec reads and writes; every codec with a name of its own becomes a definition. Throws for one that nobody has put into a form. */
export const jsonSchemaOf = (codec: Shape, definitions: Definitions): JsonSchema => {
  const marked = /^Personal<(\w+)>$/.exec(codec.name)?.[1]
  if (marked !== undefined) return defined(`Personal${marked}`, definitions, () => personalOf(marked, definitions))
  const form = definitions.forms.get(codec.name)
  if (form !== undefined) return defined(formName(codec.name), definitions, () => form)
  // What nobody named is named after what is in it.
  if (codec._tag === 'ReadonlyType' && codec.name.startsWith('Readonly<'))
    return jsonSchemaOf(inner(codec), definitions)
  return hasOwnName(codec)
    ? defined(codec.name, definitions, () => schemaOf(codec, definitions))
    : schemaOf(codec, definitions)
}

// A codec whose name is what a reader of its refusal is told goes by its first words.
const formName = (name: string): string =>
  /^a (\w+), /.exec(name)?.[1]?.replace(/^./, (first) => first.toUpperCase()) ?? name

// io-ts spells a codec out where nobody named it; a primitive has the name of its type.
const hasOwnName = ({ name, _tag }: Shape): boolean =>
  /^[A-Z]\w*$/.test(name) && _tag !== 'LiteralType' && !/^(Readonly|Exact|Partial)/.test(name)

const defined = (name: string, definitions: Definitions, make: () => JsonSchema): JsonSchema => {
  const { made, sentences } = definitions
  const before = made.get(name)
  // Reserved first, so that what is in it finds it.
  if (before === undefined) made.set(name, {})
  const sentence = sentences.get(name)
  const schema = sentence === undefined ? make() : { description: sentence, ...make() }
  if (before !== undefined && JSON.stringify(before) !== JSON.stringify(schema))
    throw new TypeError(`two codecs are called ${name}`)
  made.set(name, schema)
  return { $ref: `#/$defs/${name}` }
}

const schemaOf = (codec: Shape, definitions: Definitions): JsonSchema => {
  const of = (one: Shape): JsonSchema => jsonSchemaOf(one, definitions)
  switch (codec._tag) {
    case 'StringType':
      return { type: 'string' }
    case 'NumberType':
      return { type: 'number' }
    case 'BooleanType':
      return { type: 'boolean' }
    case 'NullType':
      return { type: 'null' }
    case 'LiteralType':
      return { const: codec.value }
    case 'KeyofType':
      return { enum: Object.keys(codec.keys ?? {}) }
    case 'ArrayType':
    case 'ReadonlyArrayType':
      return { type: 'array', items: of(inner(codec)) }
    case 'UnionType':
      return { anyOf: (codec.types ?? []).map(of) }
    case 'ReadonlyType':
      return schemaOf(inner(codec), definitions)
    case 'ExactType':
      return { ...schemaOf(inner(codec), definitions), additionalProperties: false }
    case 'InterfaceType':
    case 'PartialType':
    case 'IntersectionType':
      return objectOf(codec, definitions)
    default:
      throw new TypeError(`${codec.name} has no form yet: add it to known-forms.ts.`)
  }
}

const inner = ({ name, type }: Shape): Shape => {
  if (type === undefined) throw new TypeError(`${name} wraps nothing`)
  return type
}

const objectOf = (codec: Shape, definitions: Definitions): JsonSchema => {
  const fields = partsOf(codec).flatMap(({ _tag, props = {} }) =>
    Object.entries(props).map(([name, field]) => ({ name, field, isRequired: _tag === 'InterfaceType' }))
  )
  return {
    type: 'object',
    required: fields.filter(({ isRequired }) => isRequired).map(({ name }) => name),
    properties: Object.fromEntries(fields.map(({ name, field }) => [name, jsonSchemaOf(field, definitions)]))
  }
}

// The objects that an object is put together from.
const partsOf = (codec: Shape): ReadonlyArray<Shape> => {
  switch (codec._tag) {
    case 'IntersectionType':
      return (codec.types ?? []).flatMap(partsOf)
    case 'ReadonlyType':
    case 'ExactType':
      return partsOf(inner(codec))
    default:
      return [codec]
  }
}

// As the order's codec of personal values writes them; a store that seals keeps another form of the same place.
const personalOf = (value: string, definitions: Definitions): JsonSchema => {
  const subject = defined('DataSubject', definitions, () => definitions.forms.get('DataSubject') ?? {})
  const known = definitions.forms.get(value)
  if (known !== undefined) defined(value, definitions, () => known)
  if (value === Phone.name) jsonSchemaOf(Phone, definitions)
  const mark = (name: string, properties: JsonSchema): JsonSchema => ({
    type: 'object',
    required: [name],
    properties: {
      [name]: { type: 'object', required: Object.keys(properties), properties, additionalProperties: false }
    },
    additionalProperties: false
  })
  return {
    description: 'A value about one person of the order, or the reason why it cannot be read.',
    oneOf: [
      mark('$personal', { subject, value: { $ref: `#/$defs/${value}` } }),
      mark('$erased', { because: { enum: ['Destroyed', 'Restricted', 'Withheld'] }, subject })
    ]
  }
}
