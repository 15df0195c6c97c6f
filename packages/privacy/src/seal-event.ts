import type { EventToAppend, Json, JsonObject } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { DataKey } from './data-key.ts'
import { type ClearLeaf, clearLeavesIn, personalIn, type Unsealable } from './personal-in-data.ts'
import { replacedLeaves } from './replaced-leaves.ts'
import { sealLeaf } from './seal-leaf.ts'
import { eventBinding } from './sealed-form.ts'

/** The personal values of an event that is to be sealed; the place of a refusal is a JSON pointer in the event. */
export const leavesToSeal = ({
  data,
  metadata
}: Pick<EventToAppend, 'data' | 'metadata'>): Either.Either<Unsealable, ReadonlyArray<ClearLeaf>> => {
  const inMetadata = personalIn(metadata)
  if (inMetadata !== null) return Either.left({ reason: 'PersonalInMetadata', at: `/metadata${inMetadata}` })
  return inEvent(clearLeavesIn(data))
}

const inEvent = Either.mapLeft(({ reason, at }: Unsealable): Unsealable => ({ reason, at: `/data${at}` }))

/** An event and its place among tenants and streams. */
export interface EventOfStream {
  readonly tenant: string
  readonly stream: string
  readonly event: Pick<EventToAppend, 'id' | 'type' | 'data'>
}

/**
 * The data of an event with each of its personal values sealed, as it is stored: what `$personal` marked is replaced by digests, and `$sealed` is added.
 *
 * Sealing is random: what was sealed once must be stored as it is, however often it is tried.
 */
export const sealEvent = (
  { tenant, stream, event: { id, type, data } }: EventOfStream,
  leaves: ReadonlyArray<ClearLeaf>,
  keyOf: (subject: string) => DataKey | undefined
): Either.Either<Unsealable, JsonObject> => {
  if (leaves.length === 0) return Either.right(data)
  const binding = eventBinding({ tenant, stream, eventId: id, eventType: type })
  const replacements = new Map<string, Json>()
  const entries: Record<string, Json> = {}
  for (const { pointer, subject, value } of leaves) {
    const key = keyOf(subject)
    if (key === undefined) throw new TypeError(`No key was given for ${subject}.`)
    const sealed = sealLeaf(key, binding, pointer, value)
    if (Either.isLeft(sealed)) return Either.left(unsealable(pointer, sealed.left))
    replacements.set(pointer, Object.freeze(sealed.right.leaf))
    entries[pointer] = Object.freeze(sealed.right.entry)
  }
  return Either.right(Object.freeze({ ...replacedLeaves(data, replacements), $sealed: Object.freeze(entries) }))
}

type LeafRefusal = Extract<ReturnType<typeof sealLeaf>, { readonly _tag: 'Left' }>['left']

const unsealable = (pointer: string, refusal: LeafRefusal): Unsealable => {
  switch (refusal.type) {
    case 'TooLarge':
      return { reason: 'TooLarge', at: `/data${pointer}` }
    case 'NotCanonical':
      return { reason: refusal.reason, at: `/data${pointer}/$personal/value${refusal.at}` }
  }
}
