import type { Json, JsonObject } from '@readdress/event-store'
import { dataKey, type LeafFinding, leavesToSeal, openEvent, sealEvent, storedLeavesIn } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { expect } from 'vitest'

export const tenant = 'shop-1'
export const stream = 'order-1'
/** A value marked as personal. */
export const personal = (value: Json, subject = 'buyer'): JsonObject => ({ $personal: { subject, value } })
/** The key of a person. */
export const keyOf = (subject: string) =>
  dataKey(Buffer.alloc(32, subject.length), { tenant, stream, subject, generation: 0 })
/** An event with these data. */
export const eventOf = (data: JsonObject, metadata: JsonObject = {}) => ({
  id: '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  type: 'Told',
  data,
  metadata
})

/** The data as they are stored, or why not. */
export const sealed = (data: JsonObject, metadata: JsonObject = {}) => {
  const event = eventOf(data, metadata)
  return pipe(
    leavesToSeal(event),
    Either.flatMap((leaves) => sealEvent({ tenant, stream, event }, leaves, keyOf))
  )
}

/** The stored data as a reader gets them, or what is wrong with them. */
export const opened = (data: JsonObject, findingOf?: (subject: string) => LeafFinding) =>
  pipe(
    storedLeavesIn(data),
    Either.flatMap((leaves) =>
      openEvent({ tenant, stream, event: eventOf(data) }, leaves, ({ leaf: { subject } }) =>
        findingOf === undefined ? { status: 'Readable', key: keyOf(subject) } : findingOf(subject)
      )
    )
  )

/** The data as they are stored. */
export const stored = (data: JsonObject): JsonObject => {
  const answer = sealed(data)
  return Either.isRight(answer) ? answer.right : expect.fail(answer.left.reason)
}
