import { type JsonObject, type ReadFailure, type RecordedEvent, storeReadFailure } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { KeyId } from './key-id.ts'
import type { KeyRecord } from './key-record.ts'
import type { KeyScope } from './key-scope.ts'
import type { KeyFinding, KeyStore } from './key-store.ts'
import type { KeyUnavailable } from './key-store-error.ts'
import { type BrokenSeal, type LeafFinding, openEvent } from './open-event.ts'
import { type BrokenLeaf, type StoredLeaf, storedLeavesIn } from './sealed-leaves-in.ts'
import type { Sealing } from './sealing.ts'

/** A stored event as readers of this mode get it; throws `StoreReadFailure`. */
export const openRecorded = ({ keys, mode }: Sealing, event: RecordedEvent): RecordedEvent | Promise<RecordedEvent> => {
  const leaves = storedLeavesIn(event.data)
  if (Either.isLeft(leaves)) throw broken(event, leaves.left)
  if (leaves.right.length === 0) return event
  return mode === 'closed' ? opened(keys, event, leaves.right, withheld) : openWithKeys(keys, event, leaves.right)
}

const withheld = (): LeafFinding => ({ status: 'Erased', because: 'Withheld' })

const opened = (
  { tenant }: KeyStore,
  event: RecordedEvent,
  leaves: ReadonlyArray<StoredLeaf>,
  findingOf: (leaf: StoredLeaf) => LeafFinding
): RecordedEvent => {
  const data: Either.Either<BrokenSeal | BrokenLeaf, JsonObject> = openEvent(
    { tenant, stream: event.stream, event },
    leaves,
    findingOf
  )
  if (Either.isLeft(data)) throw broken(event, data.left)
  return { ...event, data: data.right }
}

/** The failure of reading an event in which something is wrong with a leaf. */
export const broken = ({ stream, revision }: RecordedEvent, { reason, check, at, keyId }: BrokenSeal | BrokenLeaf) =>
  storeReadFailure({ type: 'SealBroken', reason, check, stream, revision, at, keyId })

const openWithKeys = async (
  keys: KeyStore,
  event: RecordedEvent,
  leaves: ReadonlyArray<StoredLeaf>
): Promise<RecordedEvent> => opened(keys, event, leaves, await findingsOf(keys, event, leaves))

/** What is to be had of each leaf with the keys as they are; throws `StoreReadFailure` when they cannot be asked. */
export const findingsOf = async (
  keys: KeyStore,
  event: RecordedEvent,
  leaves: ReadonlyArray<StoredLeaf>
): Promise<(leaf: StoredLeaf) => LeafFinding> => {
  const found = new Map<string, KeyFinding | KeyUnavailable>()
  for (const { entry } of leaves) {
    if (entry === null || found.has(entry.kid)) continue
    found.set(entry.kid, await findingOf(keys, entry.kid))
  }
  const records = leaves.some(({ entry }) => entry === null) ? await recordsOf(keys, event) : []
  return ({ leaf: { subject }, entry }) => {
    const scope = { stream: event.stream, subject }
    return entry === null ? withoutEntry(records, scope) : judged(found.get(entry.kid), scope)
  }
}

const findingOf = async (keys: KeyStore, kid: string): Promise<KeyFinding | KeyUnavailable> => {
  if (!KeyId.is(kid)) return { status: 'Unknown' }
  const finding = await keys.find(kid)()
  if (Either.isRight(finding)) return finding.right
  if (finding.left.type === 'StoreUnavailable') throw storeReadFailure(finding.left satisfies ReadFailure)
  return finding.left
}

const recordsOf = async (keys: KeyStore, { stream }: RecordedEvent): Promise<ReadonlyArray<KeyRecord>> => {
  const records = await keys.keysOf({ stream })()
  if (Either.isLeft(records)) throw storeReadFailure(records.left)
  return records.right
}

// Its ciphertext may be removed once the keys are gone, and not before.
const withoutEntry = (records: ReadonlyArray<KeyRecord>, { subject }: KeyScope): LeafFinding => {
  const own = records.filter((record) => record.subject === subject)
  return own.length > 0 && own.every(({ status }) => status === 'Destroyed')
    ? { status: 'Erased', because: 'Destroyed' }
    : fault('SealedEntryMissing')
}

const fault = (reason: BrokenSeal['reason'], check: string | null = null): LeafFinding => ({
  status: 'Broken',
  reason,
  check
})

const judged = (finding: KeyFinding | KeyUnavailable | undefined, scope: KeyScope): LeafFinding => {
  if (finding === undefined) return fault('KeyUnknown')
  if ('type' in finding) return fault(finding.type === 'WrongKey' ? 'WrongKey' : 'KeyUnreadable')
  switch (finding.status) {
    case 'Unknown':
      return fault('KeyUnknown')
    case 'Available':
      return isOf(finding.key, scope) ? { status: 'Readable', key: finding.key } : otherKey
    case 'Restricted':
      return isOf(finding.record, scope) ? { status: 'Erased', because: 'Restricted' } : otherKey
    case 'Destroyed':
      return isOf(finding.tombstone, scope) ? { status: 'Erased', because: 'Destroyed' } : otherKey
  }
}

// Otherwise whoever writes into the store could let a living value pass for an erased one, by naming another person's destroyed key.
const isOf = (key: KeyScope, { stream, subject }: KeyScope): boolean => key.stream === stream && key.subject === subject

const otherKey = fault('Tampered', 'key')
