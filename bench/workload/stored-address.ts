import type { JsonObject } from '@readdress/event-store'
import type { Chance } from '../../examples/data/chance.ts'
import { addressOf, type Person } from '../../examples/data/people.ts'
import type { Place } from '../../examples/data/places.ts'

const personal = (value: JsonObject | string): JsonObject => ({ $personal: { subject: 'buyer', value } })

/** An invented door at a real place, in the form in which an event holds it. */
export const storedAddress = (draw: Chance, person: Person, place: Place): JsonObject => {
  const { recipientName, phone, street, detail } = addressOf(draw, person, place)
  const { country, province, city } = place.region
  return {
    region: { country: { ...country }, province: { ...province }, city: { ...city } },
    district: personal({ ...place.district }),
    recipientName: personal(recipientName),
    phone: personal({ number: `+86${phone}`, extension: null, kind: 'Real', validUntil: null }),
    street: personal(street),
    detail: personal(detail),
    postcode: null,
    sortingCode: null,
    organization: null,
    instructions: null,
    point: 'Door',
    token: null
  }
}
