import { CommandHandler, isExpectedVersionConflictError } from '@event-driven-io/emmett'
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql'
import { type OrderState, order } from '@readdress/order'
import { readFact, type StoredFact, storedFacts } from '../workload/stored-facts.ts'
import type { WayOnPostgres } from './orders-on-postgres.ts'

/** Emmett's store on PostgreSQL and its command handler, with the rules of the order; it tries again after a conflict as often as it does when told to. */
export const emmettOnPostgres: WayOnPostgres = {
  table: {
    name: 'emt_messages',
    position: 'global_position',
    stream: 'stream_id',
    version: 'stream_position',
    first: 1,
    type: 'message_type',
    data: 'message_data',
    metadata: 'message_metadata'
  },
  open: async (database) => {
    const store = getPostgreSQLEventStore(database)
    await store.schema.migrate()
    const handle = CommandHandler<OrderState, StoredFact>({
      evolve: (state, fact) => order.evolve(state, readFact(fact)),
      initialState: () => order.initialState,
      retry: { onVersionConflict: true }
    })
    return {
      put: ({ stream, events }) =>
        store.appendToStream<StoredFact>(
          stream,
          events.map(({ type, data, metadata }) => ({ type, data, metadata }))
        ),
      handle: async ({ stream, command }) => {
        try {
          await handle(store, stream, (state) => storedFacts(command, state))
          return true
        } catch (error) {
          if (isExpectedVersionConflictError(error)) return false
          throw error
        }
      },
      close: () => store.close()
    }
  }
}
