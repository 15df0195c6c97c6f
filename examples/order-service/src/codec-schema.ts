import type * as t from 'io-ts'

/** A JSON Schema, or a part of an OpenAPI document. */
export type Schema = Readonly<Record<string, unknown>>

/** One field that a codec reads. */
export interface Field {
  readonly name: string
  readonly required: boolean
  readonly schema: Schema
}

/** What is looked into of a codec of io-ts: its kind, its name, and what it is made of. */
interface Codec {
  readonly name: string
  readonly _tag?: string
  readonly type?: Codec
  readonly types?: ReadonlyArray<Codec>
  readonly props?: Readonly<Record<string, Codec>>
  readonly keys?: Readonly<Record<string, unknown>>
}

/** The fields that a codec of an object reads. `named` are the values that the catalogue of commands has a schema for. */
export const fieldsOf = (codec: t.Mixed, named: Schema): ReadonlyArray<Field> => fieldsIn(codec, named, true)

const fieldsIn = (
  { _tag, type, types = [], props = {} }: Codec,
  named: Schema,
  required: boolean
): ReadonlyArray<Field> => [
  ...(type === undefined ? [] : fieldsIn(type, named, required)),
  ...types.flatMap((one) => fieldsIn(one, named, required)),
  ...Object.entries(props).map(([name, codec]) => ({
    name,
    required: _tag !== 'PartialType',
    schema: schemaOf(codec, named)
  }))
]

const schemaOf = (codec: Codec, named: Schema): Schema => {
  if (Object.hasOwn(named, codec.name)) return { $ref: `#/components/schemas/${codec.name}` }
  if (codec.keys !== undefined) return { enum: Object.keys(codec.keys) }
  if (codec._tag === 'ReadonlyArrayType' && codec.type !== undefined)
    return { type: 'array', items: schemaOf(codec.type, named) }
  return { type: 'string', description: codec.name }
}
