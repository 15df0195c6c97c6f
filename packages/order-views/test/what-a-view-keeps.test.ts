import type { OrderEvent } from '@readdress/order'
import {
  addressHistory,
  deadlines,
  type KeptEvent,
  type KeptEvents,
  orderProjections,
  procedureChecklists,
  retentionCalendar,
  trackingBoard,
  worklist
} from '@readdress/order-views'
import type { Projection } from '@readdress/projections'
import { describe, expect, test } from 'vitest'
import { documentsOf, longestOrders, moment, recordedOf, registry, settings } from './stories.ts'

const projections = orderProjections(registry, settings)
const at = moment('05 00:00')

/** What each view that keeps some events answers from documents that keep all of them. */
const views: ReadonlyArray<readonly [name: string, projection: unknown, answer: (kept: never) => unknown]> = [
  ['deadlines', projections.deadlines, deadlines],
  ['tasks of the worklist', projections.worklist, (kept) => worklist(kept, at)],
  ['parcels on the tracking board', projections.trackingBoard, trackingBoard],
  ['versions of the address history', projections.addressHistory, (kept) => addressHistory(kept, {})],
  ['checklists', projections.procedureChecklist, procedureChecklists],
  [
    'entries of the retention calendar',
    projections.retentionCalendar,
    (kept) => retentionCalendar(kept, at, settings.retention)
  ]
]

type Kept = KeptEvents<OrderEvent>

// What the data of an erased person were does not come into an entry of the timeline that was made before.
const stories = longestOrders().filter((events) => events.every(({ type }) => type !== 'PersonalDataErased'))

describe('the events that a view keeps', () => {
  test.each(views)('are all that the %s depend on, again and again in every story', (_name, projection, answer) => {
    let compared = 0
    for (const events of stories) {
      const recorded = recordedOf(events)
      const every: ReadonlyArray<KeptEvent> = [...documentsOf(projections.timeline, recorded).values()]
      for (let until = 1; until <= recorded.length; until += 3) {
        const some = documentsOf(projection as Projection<OrderEvent, Kept>, recorded.slice(0, until)).get('A-1')
        if (some === undefined) continue
        const all = { ...some, events: every.slice(0, until) }
        expect(answer(some as never)).toEqual(answer(all as never))
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(100)
  })
})
