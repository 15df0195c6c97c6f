import type { EventStore } from '@readdress/event-store'
import { type Clocks, type InspectedChanges, inspection, type KeptEvent, keptSince } from '@readdress/order-views'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { Rules } from '../handle-orders.ts'
import type { Answer } from './not-answered.ts'
import { eventsOf } from './opened-event.ts'
import type { ShownEntry } from './what-happened.ts'
import { contextOf } from './whole-order.ts'

/** An event as the audit trail shows it, and what was otherwise about the order after it than before. */
export interface InspectedEvent extends ShownEntry, Pick<InspectedChanges, 'changes'> {}

/** Answers what an order was after each of its events, from its audit trail. */
export const whatItWasAfter = (
  store: EventStore,
  rules: Rules,
  trail: Answer<ReadonlyArray<ShownEntry>>,
  clocks: Clocks
): Answer<ReadonlyArray<InspectedEvent>> =>
  pipe(
    trail,
    TaskEither.flatMap((entries): Answer<ReadonlyArray<InspectedEvent>> => inspected(store, rules, entries, clocks))
  )

const inspected =
  (
    store: EventStore,
    rules: Rules,
    entries: ReadonlyArray<ShownEntry>,
    { asOf, knownAt }: Clocks
  ): Answer<ReadonlyArray<InspectedEvent>> =>
  async () => {
    const [first] = entries
    if (first === undefined) return Either.right([])
    const { orderId } = first
    const events = await eventsOf(store, orderId)
    if (Either.isLeft(events)) return events
    const byRevision = new Map(entries.map((entry) => [entry.revision, entry]))
    const known = events.right.filter((event) => knownAt === undefined || keptSince(event) <= knownAt)
    return Either.right(
      [...inspection(orderId, known, contextOf(events.right, rules), asOf)].flatMap(({ revision, changes }) => {
        const entry = byRevision.get(revision)
        // What was appended after the audit trail was asked is told the next time.
        return entry === undefined ? [] : [{ ...entry, takenBackBy: wrongIn(known, entry), changes }]
      })
    )
  }

// That it was wrong may not have been known yet.
const wrongIn = (known: ReadonlyArray<KeptEvent>, { takenBackBy }: ShownEntry): number | null =>
  known.some(({ recorded }) => recorded.revision === takenBackBy) ? takenBackBy : null
