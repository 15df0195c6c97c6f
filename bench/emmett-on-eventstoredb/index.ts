export { getEventStoreDBEventStore } from '@event-driven-io/emmett-esdb'
