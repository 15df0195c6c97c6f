import { Command, EventStore, EventType, eventAlreadyExistsErrorCode, tuple } from '@castore/core'
import { PostgresEventStorageAdapter } from '@castore/event-storage-adapter-postgres'
import type { JsonObject } from '@readdress/event-store'
import { type OrderState, order } from '@readdress/order'
import pg from 'pg'
import type { Notice } from '../workload/notices.ts'
import { readFact, storedFacts } from '../workload/stored-facts.ts'
import type { WayOnPostgres } from './orders-on-postgres.ts'

interface OrderAggregate {
  readonly aggregateId: string
  readonly version: number
  readonly state: OrderState
}

const orderFact = new EventType<string, JsonObject, JsonObject>({ type: 'OrderFact' })

/** Castore's store on PostgreSQL and its commands, with the rules of the order; they try again after a conflict as often as they do when told nothing. */
export const castoreOnPostgres: WayOnPostgres = {
  table: {
    name: 'event',
    position: 'id',
    stream: 'aggregate_id',
    version: 'version',
    first: 1,
    type: 'type',
    data: 'data',
    metadata: 'metadata'
  },
  open: async (connectionString) => {
    await PostgresEventStorageAdapter.createEventTable({
      connectionString,
      aggregateId: { type: 'VARCHAR', length: 64 }
    })
    const store = new EventStore({
      eventStoreId: 'ORDERS',
      eventTypes: [orderFact],
      reducer: (
        before: OrderAggregate | undefined,
        { aggregateId, version, type, payload, metadata }
      ): OrderAggregate => ({
        aggregateId,
        version,
        state: order.evolve(before?.state ?? order.initialState, readFact({ type, data: payload, metadata }))
      }),
      eventStorageAdapter: new PostgresEventStorageAdapter({ connectionString })
    })
    const notifyBuyer = new Command({
      commandId: 'NOTIFY_BUYER',
      requiredEventStores: tuple(store),
      handler: async ({ stream, command }: Pick<Notice, 'stream' | 'command'>, [orders]) => {
        const { aggregate } = await orders.getExistingAggregate(stream)
        const version = aggregate.version + 1
        for (const { type, data, metadata } of storedFacts(command, aggregate.state))
          await orders.pushEvent({ aggregateId: stream, version, type, payload: data, metadata })
      }
    })
    return {
      put: async ({ stream, events }) => {
        const [first, second, ...others] = events.map(({ type, data, metadata }, index) =>
          store.groupEvent({ aggregateId: stream, version: index + 1, type, payload: data, metadata })
        )
        if (first !== undefined && second !== undefined) await EventStore.pushEventGroup(first, second, ...others)
      },
      handle: async ({ stream, command }) => {
        try {
          await notifyBuyer.handler({ stream, command }, [store])
          return true
        } catch (error) {
          if (isVersionTaken(error)) return false
          throw error
        }
      },
      close: () => endConnections(connectionString)
    }
  }
}

const isVersionTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === eventAlreadyExistsErrorCode

// The adapter has no way to be closed, so the server does it.
const endConnections = async (connectionString: string): Promise<void> => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`)
  await client.end()
}
