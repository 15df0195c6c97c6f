/** What can be read off an io-ts codec. */
export interface Shape {
  readonly _tag?: string
  readonly name: string
  readonly type?: Shape
  readonly types?: ReadonlyArray<Shape>
  readonly props?: Readonly<Record<string, Shape>>
  readonly keys?: Readonly<Record<string, unknown>>
  readonly value?: unknown
}

/** A field of an object and whether it may be left out. */
export interface Field {
  readonly name: string
  readonly codec: Shape
  readonly mayBeLeftOut: boolean
}

/** The fields of the object that a codec reads. */
export const fieldsOf = (codec: Shape, mayBeLeftOut = false): ReadonlyArray<Field> => {
  if (codec.types !== undefined) return codec.types.flatMap((one) => fieldsOf(one, one._tag === 'PartialType'))
  if (codec.props !== undefined)
    return Object.entries(codec.props).map(([name, field]) => ({ name, codec: field, mayBeLeftOut }))
  return codec.type === undefined ? [] : fieldsOf(codec.type, mayBeLeftOut)
}
