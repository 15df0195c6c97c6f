import { beginning } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { sqliteEventStore } from '../../packages/sqlite/src/index.ts'
import { districtStem, stems } from './marks.ts'
import { placesOfPersonal } from './places-of-personal.ts'

/** Where marks are stored as personal values in a file of events in the clear. */
export const markedPlacesIn = async (file: string): Promise<ReadonlySet<string>> => {
  const opened = await sqliteEventStore({ file })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  const places = new Set<string>()
  for await (const { type, data } of opened.right.readAll(beginning)) {
    for (const place of placesOfPersonal(type, data, isMarked)) places.add(place)
  }
  await opened.right.close()
  return places
}

const isMarked = (text: string): boolean => [...Object.values(stems), districtStem].some((stem) => text.includes(stem))
