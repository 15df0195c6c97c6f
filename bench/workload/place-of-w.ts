import { type Chance, chance } from '../../examples/data/chance.ts'
import { anyPlace, type Place } from '../../examples/data/places.ts'

const count = 200
const places = new Map<number, Place>()

/** One of the 200 districts that the orders of W lie in. Each is looked up once, for that takes longer than all the rest of an order. */
export const placeOfW = (draw: Chance): Place => {
  const number = draw.between(1, count)
  const place = places.get(number) ?? anyPlace(chance(number))
  places.set(number, place)
  return place
}
