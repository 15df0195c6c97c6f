export type {
  AppendError,
  EventRejected,
  OutcomeUnknown,
  RevisionConflict,
  SealingRefused,
  StoreUnavailable
} from './append-error.ts'
export { type Bell, bell } from './bell.ts'
export { type BoundedMap, boundedMap } from './bounded-map.ts'
export type { Cancelled } from './cancellation.ts'
export { canonicalJson, evidenceJson, type NotCanonical } from './canonical-json.ts'
export type { CommandEnvelope, FactSource } from './command-envelope.ts'
export { commandHandler } from './command-handler.ts'
export type {
  Accepted,
  AcceptedEvent,
  CommandFailure,
  CommandHandler,
  CommandHandling,
  OccurredInFuture
} from './command-handling.ts'
export type { Corrections, Decider } from './decider.ts'
export { derivedId, eventId } from './event-id.ts'
export {
  checkedEventRegistry,
  type EncodedEvent,
  type EventRegistry,
  type EventRegistrySettings,
  eventRegistry
} from './event-registry.ts'
export type {
  DomainEvent,
  EventCodec,
  EventSchema,
  EventSchemas,
  SchemaVersion,
  Upcaster
} from './event-schema.ts'
export type {
  Appended,
  CaughtUp,
  Checkpoint,
  EventStore,
  EventSubscribed,
  StreamFilter,
  SubscriptionItem
} from './event-store.ts'
export type { EvidenceBroken } from './evidence-broken.ts'
export { type NotEvidenceJson, readEvidenceJson } from './evidence-json-reading.ts'
export { frozenJson, type NotJson } from './frozen-json.ts'
export { inMemoryEventStore } from './in-memory-event-store.ts'
export { inMemoryLeases } from './in-memory-leases.ts'
export { inMemorySnapshots } from './in-memory-snapshots.ts'
export { isJsonObject, type Json, type JsonObject } from './json.ts'
export { escapedName } from './json-pointer.ts'
export type { Lease, LeaseHeld, LeaseLost, Leases } from './leases.ts'
export { mapped } from './mapped.ts'
export { oneByOne } from './one-by-one.ts'
export { beginning, Position } from './position.ts'
export {
  isStoreReadFailure,
  type PositionUnknown,
  type ReadFailure,
  type SealBroken,
  type StoreReadFailure,
  storeReadFailure
} from './read-failure.ts'
export type { EventToAppend, RecordedEvent } from './recorded-event.ts'
export { type ExpectedRevision, isAsExpected, type Revision } from './revision.ts'
export { type LogPage, type SequentialLog, sequencePosition, sequentialReading } from './sequential-reading.ts'
export type { SnapshotFault, SnapshotKeeping, SnapshotTrouble } from './snapshot-keeping.ts'
export type { Snapshots } from './snapshots.ts'
export { givenOver, storableEvents } from './storable-events.ts'
export { StreamName, streamName } from './stream-name.ts'
export { type Surroundings, systemSurroundings } from './surroundings.ts'
export { survivesAsJson } from './survives-as-json.ts'
export type { UnreadableEvent } from './unreadable-event.ts'
export type { RegistryFault } from './upcast-routes.ts'
export { type Leasing, withLease } from './with-lease.ts'
