import * as t from 'io-ts'

/** The types of a union by the literal text that one member of each has, as `type`: no two have the same. Null where there is no such member. */
export const typesByTag = (
  types: ReadonlyArray<t.Mixed>
): { readonly tag: string; readonly byTag: ReadonlyMap<unknown, t.Mixed> } | null => {
  const literals = types.map((type) => [type, new Map(literalsIn(type))] as const)
  for (const tag of literals[0]?.[1].keys() ?? []) {
    const byTag = new Map(literals.flatMap(([type, told]) => (told.has(tag) ? [[told.get(tag), type] as const] : [])))
    if (byTag.size === types.length) return { tag, byTag }
  }
  return null
}

const literalsIn = (codec: t.Mixed): ReadonlyArray<readonly [string, unknown]> => {
  if (codec instanceof t.ReadonlyType || codec instanceof t.ExactType) return literalsIn(codec.type)
  if (codec instanceof t.IntersectionType) return codec.types.flatMap(literalsIn)
  if (!(codec instanceof t.InterfaceType)) return []
  const props: t.Props = codec.props
  return Object.entries(props).flatMap(([name, member]) =>
    member instanceof t.LiteralType ? [[name, member.value] as const] : []
  )
}
