export type { DomainEvent, EventRegistry, RecordedEvent, UnreadableEvent } from '@readdress/event-store'
export { buildOf } from './build-view.ts'
export { type CatchUp, catchUp } from './catch-up.ts'
export type { DocumentDifference } from './document-difference.ts'
export { type FollowedView, followedChanges, type ViewStanding } from './followed-changes.ts'
export { inMemoryViewStore } from './in-memory-view-store.ts'
export { type Lag, lagAfter } from './lag.ts'
export { isPassing } from './passing-fault.ts'
export {
  type DocumentCodec,
  type Projection,
  type ProjectionDefinition,
  type ProjectionId,
  projection
} from './projection.ts'
export type { Aborted, ProjectionStopped, TooFarBehind, UnreadableDocument } from './projection-stopped.ts'
export { type Projector, type ProjectorSettings, projector } from './projector.ts'
export type { ProjectorState } from './projector-state.ts'
export { type Rebuild, type RebuildProgress, type Rebuilt, rebuild } from './rebuild.ts'
export { type RebuildDocuments, rebuildDocuments } from './rebuild-documents.ts'
export type { Progress, Projecting } from './run-projection.ts'
export { type View, type ViewFailure, type ViewNotBuilt, viewOf } from './view.ts'
export type {
  CheckpointMove,
  CheckpointMoved,
  DocumentsChanged,
  IndexValue,
  Page,
  StoredDocument,
  ValueRange,
  ViewChange,
  ViewStore,
  ViewStoreError,
  ViewStoreUnavailable
} from './view-store.ts'
