import {
  type EventStore,
  isStoreReadFailure,
  type Json,
  type ReadFailure,
  type Revision,
  streamName
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { personalLeavesIn } from './personal-leaves.ts'

/** A personal value in clear, and the event that it stands in. */
export interface Revealed {
  readonly revision: Revision
  readonly eventType: string
  /** JSON pointer of its place in the data of the event. */
  readonly pointer: string
  readonly field: string
  readonly value: Json
}

/** The values of one person in the events of an order, with the fields that are asked for; `Every` is every field. */
export const valuesIn = async (
  store: EventStore,
  stream: string,
  {
    subject,
    fields,
    revision
  }: { readonly subject: string; readonly fields: ReadonlyArray<string>; readonly revision: Revision | null }
): Promise<Either.Either<ReadFailure, ReadonlyArray<Revealed>>> => {
  const wanted = new Set(fields)
  const revealed: Array<Revealed> = []
  try {
    for await (const event of store.readStream(streamName(stream), revision ?? 0)) {
      for (const { pointer, field, subject: whose, held } of personalLeavesIn(event.data)) {
        if (whose !== subject || !('value' in held) || !(wanted.has('Every') || wanted.has(field))) continue
        revealed.push({ revision: event.revision, eventType: event.type, pointer, field, value: held.value })
      }
      if (revision !== null) break
    }
    return Either.right(revealed)
  } catch (caught) {
    if (isStoreReadFailure(caught)) return Either.left(caught.failure)
    throw caught
  }
}
