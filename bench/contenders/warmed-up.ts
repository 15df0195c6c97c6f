import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Contender, Place } from '../bench-definition.ts'
import { tenthOf } from './over-a-tenth.ts'

/** The same contender after it has done a tenth of the work: a service has compiled its code in the first seconds, and a view is built again while it runs. */
export const warmedUp = (contender: Contender): Contender => after(tenthOf, contender)

/** The same after the whole work, where a tenth holds so few events that are handled that their code is not compiled yet. */
export const warmedUpWhole = (contender: Contender): Contender => after((place) => place, contender)

const after = (part: (place: Place) => Place, { prepare, measure, ...contender }: Contender): Contender => ({
  ...contender,
  prepare: async (place) => {
    await prepare?.(part(place))
    await prepare?.(place)
  },
  measure: async (place) => {
    await measure(await besides(part(place)))
    return measure(place)
  }
})

const besides = async (place: Place): Promise<Place> => {
  const scratch = join(place.scratch, 'warm-up')
  await mkdir(scratch)
  return { ...place, scratch }
}
