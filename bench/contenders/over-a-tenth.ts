import type { Contender, Place } from '../bench-definition.ts'

/** The same contender over a tenth of the workload, to see what growth costs. */
export const overATenth = (
  { name, prepare, measure, ...contender }: Contender,
  proof: (size: number) => string
): Contender => ({
  ...contender,
  name: `${name}, a tenth of the events`,
  prepare: async (place) => prepare?.(tenthOf(place)),
  measure: (place) => measure(tenthOf(place)),
  proof: (size) => proof(size / 10)
})

/** The place with a tenth of the workload. */
export const tenthOf = (place: Place): Place => ({ ...place, size: place.size / 10 })
