import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Contender, Place } from '../bench-definition.ts'
import { tenthOf } from './over-a-tenth.ts'

/** The same contender after it has done a tenth of the work: a service has compiled its code in the first seconds, and a view is built again while it runs. */
export const warmedUp = ({ prepare, measure, ...contender }: Contender): Contender => ({
  ...contender,
  prepare: async (place) => {
    await prepare?.(tenthOf(place))
    await prepare?.(place)
  },
  measure: async (place) => {
    await measure(await besides(place))
    return measure(place)
  }
})

const besides = async (place: Place): Promise<Place> => {
  const scratch = join(place.scratch, 'warm-up')
  await mkdir(scratch)
  return { ...tenthOf(place), scratch }
}
