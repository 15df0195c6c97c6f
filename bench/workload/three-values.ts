import { type EventToAppend, type StreamName, streamName } from '@readdress/event-store'
import { type Chance, chance } from '../../examples/data/chance.ts'
import { anyPerson } from '../../examples/data/people.ts'
import type { EventOfW } from '../workload.ts'

/** Events of each order that is sealed. */
export const eventsOfSealed = 50

/** An event with three personal values: a name, a telephone number and a house number. */
const eventOf = (draw: Chance): EventToAppend => {
  const { recipientName, phone } = anyPerson(draw)
  const personal = (value: string) => ({ $personal: { subject: 'buyer', value } })
  return {
    id: draw.uuid(),
    type: 'ContactTold',
    data: {
      version: 1,
      name: personal(recipientName),
      phone: personal(phone),
      detail: personal(`${draw.between(1, 999)}号2栋1503室`)
    },
    metadata: { schemaVersion: 1, occurredAt: '2026-03-09T10:00:00.000Z' }
  }
}

/** How many such events are sealed beside a workload of this size. */
export const sealedFor = (size: number): number => Math.min(20_000, Math.ceil(size / eventsOfSealed) * eventsOfSealed)

/** So many events with three personal values each, order by order; the same number gives the same events. */
export const eventsWithThreeValues = (size: number): ReadonlyArray<EventOfW> => {
  const draw = chance(2027)
  return Array.from({ length: sealedFor(size) }, (_, n) => ({
    stream: orderOf(Math.floor(n / eventsOfSealed)),
    revision: n % eventsOfSealed,
    event: eventOf(draw)
  }))
}

const orderOf = (n: number): StreamName => streamName(`order-S${n}`)

/** What the work on all of them comes to. */
export const proofOfSealing = (size: number): string => proofOf(sealedFor(size), 3 * sealedFor(size))

/** The same as somebody tells it who has counted. */
export const proofOf = (events: number, values: number): string => `${events} events, ${values} values sealed`
