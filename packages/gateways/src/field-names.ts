import type * as t from 'io-ts'

/** The names of all fields that these codecs read, at any depth. */
export const fieldNames = (...codecs: ReadonlyArray<t.Mixed>): ReadonlySet<string> => new Set(codecs.flatMap(namesIn))

const namesIn = (codec: unknown): ReadonlyArray<string> => {
  if (typeof codec !== 'object' || codec === null) return []
  const named = 'props' in codec && typeof codec.props === 'object' && codec.props !== null ? codec.props : {}
  const members = 'types' in codec && Array.isArray(codec.types) ? codec.types : []
  const inside = 'type' in codec ? [codec.type] : []
  return [...Object.keys(named), ...[...Object.values(named), ...members, ...inside].flatMap(namesIn)]
}
