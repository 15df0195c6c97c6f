import type { ReadEvent } from '@event-driven-io/emmett'
import {
  type PostgresReadEventMetadata,
  pongoMultiStreamProjection,
  rebuildPostgreSQLProjections
} from '@event-driven-io/emmett-postgresql'
import { beginning, streamName } from '@readdress/event-store'
import { type AddressFacts, currentAddressProjection } from '@readdress/order-views'
import * as Either from 'fp-ts/lib/Either.js'
import pg from 'pg'
import type { Contender } from '../bench-definition.ts'
import { seconds } from '../stopwatch.ts'
import { orderRegistry } from '../workload/order-registry.ts'
import { ordersInParts } from '../workload/orders-in-parts.ts'
import { proofOfView } from '../workload/rebuilding.ts'
import type { StoredFact } from '../workload/stored-facts.ts'
import { emmettOnPostgres } from './emmett-on-postgres.ts'

const projection = currentAddressProjection(orderRegistry)

/** Emmett's rebuild of the current addresses as documents of its own on the same server, in batches of 1,000 events and without the pause between them. */
export const rebuildByEmmett: Contender = {
  name: 'emmett-postgresql, documents on PostgreSQL',
  needs: 'PostgreSQL',
  measure: async ({ size, emptyDatabase }) => {
    const connectionString = await emptyDatabase()
    const { put, close } = await emmettOnPostgres.open(connectionString)
    // One after the other: it reads by transaction and goes on after the position of the last event, so that where appends overlapped it passes over some.
    for (const orders of ordersInParts(size)) for (const order of orders) await put(order)
    await close()

    const rebuild = rebuildPostgreSQLProjections<StoredFact>({
      connectionString,
      pulling: { batchSize: 1000, pullingFrequencyInMs: 0 },
      projections: [
        pongoMultiStreamProjection<AddressFacts, StoredFact>({
          collectionName: 'current_address',
          canHandle: [...(projection.filter.eventTypes ?? [])],
          getDocumentId: ({ metadata }) => metadata.streamName,
          evolve
        })
      ]
    })
    const took = await seconds(() => rebuild.start())
    await rebuild.close()
    return { value: size / took, proof: await proofIn(connectionString) }
  }
}

// The projection of ours, on what emmett hands over and keeps.
const evolve = (
  document: AddressFacts | null,
  {
    type,
    data,
    metadata: { messageId, streamName: stream, streamPosition, globalPosition: _, ...metadata }
  }: ReadEvent<StoredFact, PostgresReadEventMetadata>
): AddressFacts => {
  const place = { id: messageId, stream: streamName(stream), revision: Number(streamPosition) - 1, position: beginning }
  const recorded = { ...place, type, data, metadata }
  const event = projection.decode(recorded)
  const before = document === null ? Either.right(null) : projection.document.decode(document)
  if (Either.isLeft(event) || Either.isLeft(before)) throw new Error(`${type} of ${stream} cannot be read`)
  const after = event.right === null ? before.right : projection.evolve(before.right, event.right, recorded, stream)
  if (after === null) throw new Error(`${type} of ${stream} gave no document`)
  // What it encodes to is what it is: the projection keeps nothing that is not JSON.
  return after
}

const proofIn = async (database: string): Promise<string> => {
  const client = new pg.Client(database)
  await client.connect()
  const { rows } = await client.query(
    `SELECT count(*) AS documents, sum(jsonb_array_length(data -> 'facts')) AS told FROM current_address`
  )
  await client.end()
  const [{ documents, told } = {}] = rows
  return proofOfView(Number(documents), Number(told))
}
