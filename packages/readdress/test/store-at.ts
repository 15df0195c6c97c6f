import { type EventStoreDbEventStore, eventStoreDbEventStore } from '@readdress/eventstoredb'
import * as Either from 'fp-ts/lib/Either.js'

// A test waits for no server that has gone.
const patience = { tries: 2, appendInAll: 1000 }

/** The store on the server at this connection string. */
export const storeAt = (connectionString: string): EventStoreDbEventStore => {
  const opened = eventStoreDbEventStore({ connectionString, patience })
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  return opened.right
}
