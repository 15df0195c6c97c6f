import {
  type EventToAppend,
  givenOver,
  type SealingRefused,
  type StoreUnavailable,
  type StreamName
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import type { DataKey } from './data-key.ts'
import type { KeyStore } from './key-store.ts'
import type { KeyUnavailable, ValueErased } from './key-store-error.ts'
import type { ClearLeaf } from './personal-in-data.ts'
import { leavesToSeal, sealEvent } from './seal-event.ts'

type Answer<A> = Either.Either<SealingRefused | StoreUnavailable, A>

/** A batch as it is stored, sealed once; nothing of it is when one value cannot be. */
export const sealBatch = async (
  keys: KeyStore,
  stream: StreamName,
  events: ReadonlyNonEmptyArray<EventToAppend>
): Promise<Answer<ReadonlyNonEmptyArray<EventToAppend>>> => {
  const found = leavesOf(events)
  if (Either.isLeft(found)) return found
  const keysOfSubjects = await keysFor(keys, stream, found.right)
  if (Either.isLeft(keysOfSubjects)) return keysOfSubjects
  const seal = (event: EventToAppend, index: number): Answer<EventToAppend> => {
    const leaves = found.right[index] ?? []
    const data = sealEvent({ tenant: keys.tenant, stream, event }, leaves, (subject) =>
      keysOfSubjects.right.get(subject)
    )
    return Either.isLeft(data)
      ? refuse(data.left.reason, index, data.left.at)
      : Either.right({ ...event, data: data.right })
  }
  const [first, ...rest] = events
  const sealedFirst = seal(first, 0)
  if (Either.isLeft(sealedFirst)) return sealedFirst
  const sealedRest: Array<EventToAppend> = []
  for (const [index, event] of rest.entries()) {
    const one = seal(event, index + 1)
    if (Either.isLeft(one)) return one
    sealedRest.push(one.right)
  }
  return Either.right(givenOver([sealedFirst.right, ...sealedRest]))
}

const refuse = (
  reason: SealingRefused['reason'],
  index: number,
  at: string,
  subject: string | null = null
): Either.Either<SealingRefused, never> => Either.left({ type: 'SealingRefused', reason, index, at, subject })

type LeavesOfEvents = ReadonlyArray<ReadonlyArray<ClearLeaf>>

const leavesOf = (events: ReadonlyArray<EventToAppend>): Answer<LeavesOfEvents> => {
  const all: Array<ReadonlyArray<ClearLeaf>> = []
  for (const [index, event] of events.entries()) {
    const leaves = leavesToSeal(event)
    if (Either.isLeft(leaves)) return refuse(leaves.left.reason, index, leaves.left.at)
    all.push(leaves.right)
  }
  return Either.right(all)
}

// All are asked for at once, so that keys which must be made first share a commit.
const keysFor = async (
  keys: KeyStore,
  stream: StreamName,
  leavesOfEvents: LeavesOfEvents
): Promise<Answer<ReadonlyMap<string, DataKey>>> => {
  const places = new Map<string, { readonly index: number; readonly pointer: string }>()
  for (const [index, leaves] of leavesOfEvents.entries()) {
    for (const { subject, pointer } of leaves) if (!places.has(subject)) places.set(subject, { index, pointer })
  }
  const found = new Map<string, DataKey>()
  const asked = [...places].map(async ([subject, place]) => ({
    subject,
    place,
    key: await keys.current({ stream, subject })()
  }))
  for (const { subject, place, key } of await Promise.all(asked)) {
    if (Either.isRight(key)) found.set(subject, key.right)
    else if (key.left.type === 'StoreUnavailable') return Either.left(key.left)
    else return refuse(reasonOf(key.left), place.index, `/data${place.pointer}`, subject)
  }
  return Either.right(found)
}

const reasonOf = (error: Exclude<KeyUnavailable | ValueErased, StoreUnavailable>): SealingRefused['reason'] =>
  error.type === 'EpochKeyMissing' ? 'KeyUnreadable' : error.type
