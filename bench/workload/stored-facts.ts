import { beginning, type JsonObject, streamName } from '@readdress/event-store'
import type { OrderCommand, OrderEvent, OrderState } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { decided } from './order-handling.ts'
import { orderRegistry } from './order-registry.ts'

/** An event of an order as JSON, which is what a library can write into a database. */
export type StoredFact = {
  readonly type: string
  readonly data: JsonObject
  readonly metadata: JsonObject
}

/** Decides without a library of ours around it, and encodes what comes of it as our store would. */
export const storedFacts = (command: OrderCommand, state: OrderState): Array<StoredFact> => {
  const { commandId, occurredAt, actor, channel } = command
  return decided(command, state).map((event) => {
    const { type, data, schemaVersion } = orderRegistry.encode(event)
    const recordedAt = new Date().toISOString()
    const ids = { commandId, $correlationId: commandId, $causationId: commandId }
    return { type, data, metadata: { actor: { ...actor }, channel, schemaVersion, occurredAt, recordedAt, ...ids } }
  })
}

/** Reads such an event again. */
export const readFact = ({ type, data, metadata }: StoredFact): OrderEvent => {
  const recorded = { type, data, metadata, id: '', stream, revision: 0, position: beginning }
  const read = orderRegistry.decode(recorded)
  if (Either.isLeft(read)) throw new Error(`${read.left.type} of ${type}`)
  return read.right
}

// Only told of when an event cannot be read.
const stream = streamName('order-of-the-bench')
