import { carrierProfiles, policyFor } from '@readdress/order'
import { inspection, type KeptEvent } from '@readdress/order-views'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { orderUnderTest } from '../../order/test/order-under-test.ts'
import { chengdu } from '../../order/test/samples.ts'
import { byCarrier, scan, ships } from '../../order/test/steps.ts'
import { longestOrders, moment, recordedOf, registry } from './stories.ts'
import { planted, recorded } from './story.ts'

const context = { policy: policyFor('generic'), carriers: carrierProfiles }

const kept = (events: Awaited<ReturnType<typeof recorded>>): ReadonlyArray<KeptEvent> =>
  events.map((one) => {
    const event = registry.decode(one)
    if (Either.isLeft(event)) throw new Error(event.left.at)
    return { event: event.right, recorded: one }
  })

const inspect = (events: ReadonlyArray<KeptEvent>, asOf?: string) =>
  [...inspection('A-1' as never, events, context, asOf === undefined ? undefined : moment(asOf))].map(({ changes }) =>
    changes.map(({ path, before, after }) => `${path.join(' ')}: ${before} → ${after}`)
  )

describe('inspecting an order', () => {
  test('tells what each event changed: first all that there is, then what is otherwise', async () => {
    const [placed, paid, ...later] = inspect(kept(await recorded()))
    expect(placed).toContain('ordered version: null → 1')
    expect(placed).toContain('canChange: null → true')
    expect(paid).toContain('status: AwaitingPayment → Open')
    expect(paid).not.toContain('ordered version: 1 → 1')
    const versions = later.flat().filter((line) => line.startsWith('ordered version'))
    expect(versions).toEqual(['ordered version: 1 → 2', 'ordered version: 2 → 1', 'ordered version: 1 → 2'])
  })

  test('follows a parcel from its label to its delivery, and back when that was wrong', () => {
    const source = { system: 'kuaidi100', eventId: 'e2' }
    const events = orderUnderTest()
      .placedAndPaid('01 09:00')
      .and(ships('01 18:00', 1))
      .when('03 12:00', 'RecordTracking', scan('03 11:00', 'Delivered', 'Self', { place: chengdu.region }), {
        ...byCarrier,
        source
      })
      .gives('TrackingUpdated', 'ParcelDelivered', 'OnCourseConfirmed')
      .when('03 13:00', 'DeclareError', { sources: [source], reason: 'OtherParcel' })
      .gives('ErrorDeclared')
      .events()
    const lines = inspect(kept(recordedOf(events)))
    expect(lines.flat()).toContain('parcels p1 label: null → 1')
    expect(lines.flat()).toContain('parcels p1 goesTo: null → 1')
    expect(lines.flat()).toContainEqual(expect.stringMatching(/^stages p1: .* → Delivered$/))
    expect(lines.at(-1)).toContainEqual(expect.stringMatching(/^parcels p1 delivered: 2026-03-03.* → null$/))
  })

  test('of a moment tells only what came to be known of it', () => {
    const events = orderUnderTest().placedAndPaid('01 09:00').and(ships('02 10:00', 1)).events()
    expect(inspect(kept(recordedOf(events)), '01 12:00').map((lines) => lines.length > 0)).toEqual(
      events.map((_event, place) => place < 2)
    )
  })

  test('shows nothing personal, and says again what the order is, in every story', async () => {
    for (const events of [
      ...longestOrders()
        .slice(0, 8)
        .map((story) => recordedOf(story)),
      await recorded()
    ]) {
      const steps = [...inspection('A-1' as never, kept(events), context)]
      expect(steps).toHaveLength(events.length)
      expect(planted.filter((value) => JSON.stringify(steps).includes(value))).toEqual([])
      const now = new Map<string, unknown>()
      for (const { path, before, after } of steps.flatMap(({ changes }) => changes)) {
        expect(now.get(path.join('/')) ?? null).toEqual(before)
        now.set(path.join('/'), after)
      }
    }
  })
})
