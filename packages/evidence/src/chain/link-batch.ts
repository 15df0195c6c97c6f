import { randomBytes } from 'node:crypto'
import { type EventRejected, type EventToAppend, givenOver, type StreamName } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import { adoption, genesis, type SaltedStream, streamRef } from './chain-start.ts'
import { dataDigest, metaDigest } from './event-digests.ts'
import { type ChainedHead, type Head, lastRevision } from './head.ts'
import { headerHash, headerOf } from './header.ts'
import { linkMember } from './stored-link.ts'

/** Where a batch is to be linked: behind a head of this stream. The salt is for a stream that has none yet. */
export interface LinkPlace {
  readonly tenant: string
  readonly stream: StreamName
  readonly head: Head
  readonly newSalt: () => string
}

/** A salt as a stream gets it with its first chained event. */
export const randomSalt = (): string => randomBytes(16).toString('base64url')

/** A batch with its links, as it is stored. */
export interface Linked {
  readonly events: ReadonlyNonEmptyArray<EventToAppend>
  /** Where the stream ends once it is stored. */
  readonly head: ChainedHead
}

/** The events of a batch, each linked to the one before it; none is when one cannot be. */
export const linkBatch = (
  { tenant, stream, head, newSalt }: LinkPlace,
  [first, ...rest]: ReadonlyNonEmptyArray<EventToAppend>
): Either.Either<EventRejected, Linked> => {
  const start = startOf({ tenant, stream }, head, newSalt)
  const linkedFirst = linked(first, start, { tenant, stream }, 0)
  if (Either.isLeft(linkedFirst)) return linkedFirst
  const linkedRest: Array<EventToAppend> = []
  let last = linkedFirst.right
  for (const [index, event] of rest.entries()) {
    const place = { prev: last.head.hash, ref: last.head.ref, revision: last.head.revision + 1 }
    const next = linked(event, place, { tenant, stream }, index + 1)
    if (Either.isLeft(next)) return next
    last = next.right
    linkedRest.push(last.event)
  }
  return Either.right({ events: givenOver([linkedFirst.right.event, ...linkedRest]), head: last.head })
}

/** The place of one event. */
interface Start {
  readonly prev: string
  readonly ref: string
  readonly revision: number
  readonly salt?: string
}

const startOf = (of: Omit<SaltedStream, 'salt'>, head: Head, newSalt: () => string): Start => {
  const revision = (lastRevision(head) ?? -1) + 1
  if (head.status === 'Chained') return { prev: head.hash, ref: head.ref, revision }
  const salted = { ...of, salt: newSalt() }
  const prev = head.status === 'Empty' ? genesis(salted) : adoption(salted, head)
  return { prev, ref: streamRef(salted), revision, salt: salted.salt }
}

const linked = (
  event: EventToAppend,
  { prev, ref, revision, salt }: Start,
  { tenant, stream }: Omit<SaltedStream, 'salt'>,
  index: number
): Either.Either<EventRejected, { readonly event: EventToAppend; readonly head: ChainedHead }> => {
  const { id, type, metadata } = event
  if (linkMember in metadata) return reject('reserved-metadata', index, `/metadata/${linkMember}`)
  const data = dataDigest(event.data)
  if (Either.isLeft(data)) return reject('outside-profile', index, `/data${data.left.at}`)
  const meta = metaDigest(metadata)
  if (Either.isLeft(meta)) return reject('outside-profile', index, `/metadata${meta.left.at}`)
  const salted = salt === undefined ? {} : { salt }
  const link = { alg: 'sha-256', dataDigest: data.right, metaDigest: meta.right, prev, ref, v: 1, ...salted } as const
  const hash = headerHash(headerOf(tenant, { id, type, stream, revision, metadata }, link))
  return Either.right({
    event: { ...event, metadata: Object.freeze({ ...metadata, [linkMember]: Object.freeze({ ...link, hash }) }) },
    head: { status: 'Chained', revision, hash, ref }
  })
}

const reject = (reason: EventRejected['reason'], index: number, at: string): Either.Either<EventRejected, never> =>
  Either.left({ type: 'EventRejected', reason, index, at })
