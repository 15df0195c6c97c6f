import { type RecordedEvent, sequencePosition } from '@readdress/event-store'
import type { OrderEvent } from '@readdress/order'
import { ofEveryProjection, orderProjections } from '@readdress/order-views'
import { projectionContract } from '@readdress/projections/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { redirected } from '../../order/test/moving-parcel.ts'
import { accessLogs } from '../../privacy/test/access-under-test.ts'
import { erasures } from '../../privacy/test/erasure-under-test.ts'
import { documentsOf, isReadBy, longestOrders, ordersTelling, recordedOf, registry, settings } from './stories.ts'
import { accessRecorded, erasureRecorded } from './told-by-privacy.ts'

const projections = orderProjections(registry, settings)

/** Orders in streams of their own, their events in turns. */
const inTurns = (orders: ReadonlyArray<ReadonlyArray<RecordedEvent>>, turns: ReadonlyArray<number>) => {
  const left = orders.map((order) => [...order])
  const mixed: Array<RecordedEvent> = []
  for (let turn = 0; left.some((order) => order.length > 0); turn += 1) {
    const open = left.filter((order) => order.length > 0)
    const next = open[(turns[turn % turns.length] ?? 0) % open.length]?.shift()
    if (next !== undefined) mixed.push(next)
  }
  return mixed
}

const streams = () => longestOrders().map((events, place) => recordedOf(events, `A-${place}`))

describe('every view of orders', () => {
  const samples = (eventTypes: ReadonlyArray<string>) => {
    const [first] = longestOrders().filter((events) => events.some(({ type }) => type === 'PersonalDataErased'))
    const ofPrivacy = [
      erasureRecorded(erasures.effective[1]().events, 'e-1'),
      accessRecorded(accessLogs['with a disclosure that failed']().events),
      accessRecorded(accessLogs['with a refused disclosure']().events, '2026-05-18')
    ]
    const of = [redirected().events(), first ?? []]
    const told = new Set<string>(of.flat().map(({ type }) => type))
    const more = ordersTelling(eventTypes.filter((type) => !told.has(type)))
    return inTurns(
      [...[...of, ...more].map((events, place) => recordedOf(events, `A-${place + 1}`)), ...ofPrivacy],
      [0, 1]
    ).map((one, place) => ({ ...one, position: sequencePosition(place + 1) }))
  }

  describe.each(
    ofEveryProjection(projections, (projection) => ({
      name: projection.name,
      cases: projectionContract(
        projection,
        async () => {
          const { eventTypes } = projection
          return samples(typeof eventTypes === 'string' ? [] : eventTypes).filter(isReadBy(projection))
        },
        // Both samples of the access log are of the same request.
        { anyOrderOfStreams: projection.name !== 'personal-data-access-log' }
      )
    }))
  )('$name', ({ cases }) => {
    test.each(cases)('$name', ({ run }) => run())
  })

  test('has a name of its own', () => {
    const names = ofEveryProjection(projections, ({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  test('makes the same of an order whatever happens to others meanwhile', () => {
    const orders = streams()
    const apart = ofEveryProjection(projections, (projection) => storedOf(projection, orders.flat()))
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 5, maxLength: 40 }), (turns) => {
        const mixed = inTurns(orders, turns)
        expect(ofEveryProjection(projections, (projection) => storedOf(projection, mixed))).toEqual(apart)
      }),
      { numRuns: 2 }
    )
  })

  test('keeps no personal value, in its documents and in its indexes', () => {
    const planted = longestOrders().flatMap((events) => events.flatMap(personalValues))
    expect(planted.length).toBeGreaterThan(100)
    const kept = ofEveryProjection(projections, (projection) => JSON.stringify(storedOf(projection, streams().flat())))
    for (const text of kept) expect(planted.filter((value) => text.includes(value))).toEqual([])
  })
})

const storedOf = <Event, Document>(
  projection: Parameters<typeof documentsOf<Event, Document>>[0],
  recorded: ReadonlyArray<RecordedEvent>
) =>
  [...documentsOf(projection, recorded)]
    .map(([key, document]) => [
      key,
      projection.document.encode(document),
      Object.entries(projection.indexes).map(([name, valuesOf]) => [name, valuesOf(document)])
    ])
    .toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1))

/** What stands under `$personal` in an event: texts that nobody would meet by chance. */
const personalValues = (event: OrderEvent): ReadonlyArray<string> => {
  const found: Array<string> = []
  JSON.stringify(registry.encode(event).data, (name, value) => {
    if (name === '$personal') {
      const texts = typeof value.value === 'string' ? [value.value] : Object.values(value.value)
      found.push(
        ...texts.filter((text) => typeof text === 'string' && text.length > 3 && text !== 'Real' && text !== 'Virtual')
      )
    }
    return value
  })
  return found
}
