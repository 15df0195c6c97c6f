import {
  type EventStore,
  isJsonObject,
  isStoreReadFailure,
  type RecordedEvent,
  streamName
} from '@readdress/event-store'
import { type OrderEvent, orderStream } from '@readdress/order'
import type { AccessEntry, RetentionEntry } from '@readdress/order-views'
import type { KeyRecord } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { orderRegistry } from '../../order-registry.ts'
import type { NotOpened } from '../../questions/opened-event.ts'
import { type PersonalLeaf, personalLeavesIn } from '../personal-leaves.ts'
import type { Exportee } from './persons.ts'
import type { ExportedEvent, ExportedOrder, ExportedValue } from './subject-export.ts'

/** The events of an order that hold something about a person, as this store opens them. */
export const eventsAbout = async (
  store: EventStore,
  person: Exportee
): Promise<Either.Either<NotOpened, ReadonlyArray<ExportedEvent>>> => {
  const events: Array<ExportedEvent> = []
  try {
    for await (const recorded of store.readStream(streamName(orderStream(person.orderId)))) {
      const leaves = personalLeavesIn(recorded.data)
      if (!leaves.some(({ subject }) => subject === person.subject)) continue
      const event = orderRegistry.decode(recorded)
      if (Either.isLeft(event)) return event
      events.push(
        exportedEvent(event.right, recorded, [...regionOf(recorded, leaves, person), ...exportedValues(leaves, person)])
      )
    }
    return Either.right(events)
  } catch (caught) {
    if (isStoreReadFailure(caught)) return Either.left(caught.failure)
    throw caught
  }
}

/** All that there is about a person in one order; nothing of an order that the calendar does not know. */
export const exportedOrder = (
  { orderId, subject, keys }: Exportee,
  { events, files }: Pick<ExportedOrder, 'events' | 'files'>,
  accesses: ReadonlyArray<AccessEntry>,
  calendar: ReadonlyArray<RetentionEntry>
): ExportedOrder | null => {
  // How long an order is kept is the same for every person in it.
  const [kept] = calendar
  if (kept === undefined) return null
  const { completedAt, retentionUntil, holds } = kept
  const restricted = restrictedOf(keys)
  const destroyed = destroyedOf(keys)
  const effectiveBy = calendar.find((one) => one.subject === subject)?.effectiveBy ?? null
  return {
    orderId,
    subject,
    events,
    files,
    accesses,
    retention: { completedAt, retentionUntil, holds },
    restriction: restricted === null ? null : { since: restricted.at, ground: restricted.ground },
    erasure: destroyed === null ? null : { ...destroyed, effectiveBy }
  }
}

const exportedEvent = (
  { type, metadata: { occurredAt, actor } }: OrderEvent,
  { revision, id, metadata: { recordedAt } }: RecordedEvent,
  values: ReadonlyArray<ExportedValue>
): ExportedEvent => ({
  revision,
  eventId: id,
  type,
  occurredAt,
  recordedAt: typeof recordedAt === 'string' ? recordedAt : occurredAt,
  actor: { role: actor.role, id: actor.id },
  values
})

// Where an address is stands in the clear beside its personal values, and is no less about the person.
const regionOf = (
  { data: { address } }: RecordedEvent,
  leaves: ReadonlyArray<PersonalLeaf>,
  { subject }: Exportee
): ReadonlyArray<ExportedValue> =>
  isJsonObject(address) &&
  address['region'] !== undefined &&
  leaves.some((leaf) => leaf.subject === subject && leaf.pointer.startsWith('/address/'))
    ? [{ field: 'Region', pointer: '/address/region', status: 'Known', value: address['region'] }]
    : []

const exportedValues = (
  leaves: ReadonlyArray<PersonalLeaf>,
  { subject, keys }: Exportee
): ReadonlyArray<ExportedValue> =>
  leaves.map(({ field, pointer, subject: whose, held }) => {
    const place = { field, pointer }
    if (whose !== subject) return { ...place, status: 'OfAnother', subject: whose, value: '[personal]' }
    if ('value' in held) return { ...place, status: 'Known', value: held.value }
    const destroyed = destroyedOf(keys)
    // Withheld is what may not be shown: it is erased, or may only be kept.
    return held.because === 'Destroyed' || (held.because === 'Withheld' && destroyed !== null)
      ? { ...place, status: 'Erased', at: destroyed?.at ?? null }
      : { ...place, status: 'Restricted', since: restrictedOf(keys)?.at ?? null }
  })

interface Since {
  readonly at: string
  readonly ground: string | null
}

const destroyedOf = (keys: ReadonlyArray<KeyRecord>): Since | null =>
  keys.map(({ destroyedAt, ground }) => (destroyedAt === null ? null : { at: destroyedAt, ground })).find(isThere) ??
  null

const restrictedOf = (keys: ReadonlyArray<KeyRecord>): Since | null =>
  keys
    .filter(({ status }) => status === 'Restricted')
    .map(({ restrictedAt, ground }) => (restrictedAt === null ? null : { at: restrictedAt, ground }))
    .find(isThere) ?? null

const isThere = (since: Since | null): since is Since => since !== null
