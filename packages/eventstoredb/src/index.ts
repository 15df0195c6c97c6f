export type { ConnectionStringRefused } from './connection-string.ts'
export {
  type EventStoreDbEventStore,
  type EventStoreDbSettings,
  eventStoreDbEventStore
} from './eventstoredb-event-store.ts'
export type { Call, CallOutcome, Observations, Observe, SubscriptionStatus } from './observe.ts'
export type { Patience } from './patience.ts'
