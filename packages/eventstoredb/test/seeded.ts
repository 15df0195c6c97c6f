import type { EventStoreDbServer } from '@readdress/eventstoredb-server'

/** Stores something at the server that no store of ours would: JSON as text, or bytes. */
export const seed = (
  server: EventStoreDbServer,
  stream: string,
  type: string,
  data: string | Uint8Array = '{}',
  metadata = '{}'
): void => {
  const isJson = typeof data === 'string'
  const event = { id: crypto.randomUUID(), type, isJson, data: Buffer.from(data), metadata: Buffer.from(metadata) }
  server.log().append(stream, 'any', [event])
}
