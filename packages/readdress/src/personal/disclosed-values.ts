import {
  type EventStore,
  escapedName,
  isJsonObject,
  isStoreReadFailure,
  type Json,
  type ReadFailure,
  type Revision,
  streamName
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'

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
      for (const { pointer, value, whose } of leavesIn(event.data)) {
        const field = fieldOf(pointer)
        if (whose !== subject || !(wanted.has('Every') || wanted.has(field))) continue
        revealed.push({ revision: event.revision, eventType: event.type, pointer, field, value })
      }
      if (revision !== null) break
    }
    return Either.right(revealed)
  } catch (caught) {
    if (isStoreReadFailure(caught)) return Either.left(caught.failure)
    throw caught
  }
}

interface Leaf {
  readonly pointer: string
  readonly whose: string
  readonly value: Json
}

const leavesIn = (value: Json | undefined, pointer = ''): ReadonlyArray<Leaf> => {
  if (Array.isArray(value)) return value.flatMap((one, index) => leavesIn(one, `${pointer}/${index}`))
  if (!isJsonObject(value)) return []
  const { $personal } = value
  if (isJsonObject($personal) && typeof $personal['subject'] === 'string') {
    return [{ pointer, whose: $personal['subject'], value: $personal['value'] ?? null }]
  }
  return Object.entries(value).flatMap(([name, one]) => leavesIn(one, `${pointer}/${escapedName(name)}`))
}

// A field is named by what it is in an address; a value outside of addresses by its own name.
const fieldOf = (pointer: string): string => {
  const names = pointer.split('/').slice(1)
  const inAddress = names.lastIndexOf('address') + 1
  const name = (inAddress === 0 ? undefined : names[inAddress]) ?? names.at(-1) ?? ''
  return ownNames.get(name) ?? `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
}

const ownNames: ReadonlyMap<string, string> = new Map([
  ['recipientName', 'Name'],
  ['point', 'DeliveryPoint']
])
