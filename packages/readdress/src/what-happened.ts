import type { EventStore } from '@readdress/event-store'
import { SourceRef, sameSource } from '@readdress/order'
import type { AuditEntry, Json } from '@readdress/order-views'
import type { ProjectionStopped, View } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type OpenedEvent, openEvents } from './opened-event.ts'
import type { NotAnswered } from './where-it-goes.ts'

/** An entry of the audit trail as a screen may show it; `change` holds the ordered address before and after, where the event changed it. What was declared wrong stays, and says so. */
export interface ShownEntry extends AuditEntry {
  readonly data: Json
  readonly change: { readonly before: Json; readonly after: Json } | null
  /** The revision of the event that declared it wrong; null where none did. */
  readonly takenBackBy: number | null
}

/** Answers who did what to an order, when and why: every event, in order, personal values masked. */
export const whatHappened =
  (
    store: EventStore,
    view: View<AuditEntry>,
    update: () => TaskEither<ProjectionStopped, void>
  ): ((orderId: string) => TaskEither<NotAnswered, ReadonlyArray<ShownEntry>>) =>
  (orderId) =>
  async () => {
    const updated = await update()()
    if (Either.isLeft(updated)) return updated
    const entries = await entriesOf(view, orderId)
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

const pageSize = 1000

const entriesOf = async (
  view: View<AuditEntry>,
  orderId: string
): Promise<Either.Either<NotAnswered, ReadonlyArray<AuditEntry>>> => {
  const entries: Array<AuditEntry> = []
  for (let after: string | undefined; ; ) {
    const found = await view.find(
      'order',
      orderId,
      after === undefined ? { limit: pageSize } : { after, limit: pageSize }
    )()
    if (Either.isLeft(found)) return found
    entries.push(...found.right.map(([, entry]) => entry))
    after = found.right.at(-1)?.[0]
    if (after === undefined || found.right.length < pageSize) return Either.right(entries)
  }
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
