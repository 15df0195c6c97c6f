export type {
  AppendError,
  EventRejected,
  OutcomeUnknown,
  RevisionConflict,
  StoreUnavailable
} from './append-error.ts'
export { type Bell, bell } from './bell.ts'
export type {
  Appended,
  CaughtUp,
  Checkpoint,
  EventStore,
  EventSubscribed,
  StreamFilter,
  SubscriptionItem
} from './event-store.ts'
export { frozenJson, type NotJson } from './frozen-json.ts'
export { inMemoryEventStore } from './in-memory-event-store.ts'
export { isJsonObject, type Json, type JsonObject } from './json.ts'
export { beginning, Position } from './position.ts'
export {
  isStoreReadFailure,
  type PositionUnknown,
  type ReadFailure,
  type StoreReadFailure,
  storeReadFailure
} from './read-failure.ts'
export type { EventToAppend, RecordedEvent } from './recorded-event.ts'
export { type ExpectedRevision, isAsExpected, type Revision } from './revision.ts'
export { type LogPage, type SequentialLog, sequencePosition, sequentialReading } from './sequential-reading.ts'
export { storableEvents } from './storable-events.ts'
export { StreamName, streamName } from './stream-name.ts'
