import type { EventStore } from '@readdress/event-store'
import { SourceRef, sameSource } from '@readdress/order'
import { type AuditEntry, foundIn, type Json } from '@readdress/order-views'
import type { View } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import type { Answer } from './not-answered.ts'
import { type OpenedEvent, openEvents } from './opened-event.ts'

/** An entry of the audit trail as a screen may show it; `change` holds the ordered address before and after, where the event changed it. What was declared wrong stays, and says so. */
export interface ShownEntry extends AuditEntry {
  readonly data: Json
  readonly change: { readonly before: Json; readonly after: Json } | null
  /** The revision of the event that declared it wrong; null where none did. */
  readonly takenBackBy: number | null
}

/** Answers who did what to an order, when and why: every event, in order, personal values masked. */
export const whatHappened =
  (store: EventStore, view: View<AuditEntry>, orderId: string): Answer<ReadonlyArray<ShownEntry>> =>
  async () => {
    const entries = await foundIn(view, 'order', orderId)()
    if (Either.isLeft(entries)) return entries
    const first = entries.right[0]
    if (first === undefined) return Either.right([])
    const opened = await openEvents(store, first.orderId, 0, () => false)
    if (Either.isLeft(opened)) return opened
    const byRevision = new Map(opened.right.map((event) => [event.revision, event]))
    const addresses = addressesOf(opened.right)
    return Either.right(
      entries.right.map((entry) => {
        const data = byRevision.get(entry.revision)?.data ?? {}
        return { ...entry, data, change: changeOf(data, addresses), takenBackBy: errorIn(opened.right, entry) }
      })
    )
  }

// An address stands in the event that made its version.
const addressesOf = (events: ReadonlyArray<OpenedEvent>): ReadonlyMap<Json, Json> =>
  new Map(
    events.flatMap(({ data }) => {
      const { version, address } = data
      return version === undefined || address === undefined ? [] : [[version, address] as const]
    })
  )

// With a fact that was wrong, all that it came to is taken back.
const errorIn = (events: ReadonlyArray<OpenedEvent>, { source, revision }: AuditEntry): number | null =>
  source === null
    ? null
    : (events.find(
        (event) => event.type === 'ErrorDeclared' && revision < event.revision && names(event.data['sources'], source)
      )?.revision ?? null)

const names = (sources: Json | undefined, source: SourceRef): boolean =>
  Array.isArray(sources) && sources.some((one) => SourceRef.is(one) && sameSource(source)(one))

const changeOf = (data: OpenedEvent['data'], addresses: ReadonlyMap<Json, Json>): ShownEntry['change'] => {
  const { previousVersion, address } = data
  return previousVersion === undefined || address === undefined
    ? null
    : { before: addresses.get(previousVersion) ?? null, after: address }
}
