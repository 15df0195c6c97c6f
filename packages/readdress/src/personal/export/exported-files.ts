import { type EventStore, isStoreReadFailure, type ReadFailure, streamName } from '@readdress/event-store'
import { orderStream } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { refsIn } from '../attachments/refs-in.ts'
import type { Exportee } from './persons.ts'
import type { ExportedFile } from './subject-export.ts'

/** The files about a person that the events of an order name, each once; what is in them is not read. */
export const filesAbout = async (
  store: EventStore,
  { orderId, subject, keys }: Exportee
): Promise<Either.Either<ReadFailure, ReadonlyArray<ExportedFile>>> => {
  const files = new Map<string, ExportedFile>()
  const status = statusOf(keys)
  try {
    for await (const { data, revision, id } of store.readStream(streamName(orderStream(orderId)))) {
      for (const ref of refsIn(data)) {
        if (ref.subject !== subject || files.has(ref.storedAs)) continue
        const { storedAs, mediaType, bytes, sha256 } = ref
        files.set(storedAs, { storedAs, mediaType, bytes, sha256, revision, eventId: id, status })
      }
    }
    return Either.right([...files.values()])
  } catch (caught) {
    if (isStoreReadFailure(caught)) return Either.left(caught.failure)
    throw caught
  }
}

const statusOf = (keys: Exportee['keys']): ExportedFile['status'] => {
  if (keys.some(({ status }) => status === 'Destroyed')) return 'Erased'
  return keys.some(({ status }) => status === 'Restricted') ? 'Restricted' : 'Kept'
}
