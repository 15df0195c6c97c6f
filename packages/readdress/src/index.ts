export type {
  Accepted,
  AcceptedEvent,
  Cancelled,
  LeaseHeld,
  OccurredInFuture,
  OutcomeUnknown,
  UnreadableEvent
} from '@readdress/event-store'
export {
  type CarrierProfile,
  type ChannelPolicy,
  carrierProfiles,
  decodeCommand,
  decodePolicy,
  genericPolicy,
  Instant,
  OrderCommand,
  type OrderCommandType,
  type OrderError,
  OrderEvent,
  type OrderEventType,
  OrderId,
  policies,
  StatedAddress,
  type UnreadableCommand,
  type UnreadablePolicy
} from '@readdress/order'
export type { Clocks, CurrentAddress, HeldAddress, Json, ParcelAddress, PendingChange } from '@readdress/order-views'
export type {
  DocumentDifference,
  Lag,
  ProjectionStopped,
  Projector,
  ProjectorState,
  RebuildProgress,
  Rebuilt,
  ViewFailure
} from '@readdress/projections'
export type { StoreFileUnusable } from '@readdress/sqlite'
export { holdsStore } from './embedded-files.ts'
export type { HandleOrder, Refused } from './handle-orders.ts'
export type { ManagedView, Rebuilding, SomeDocuments } from './managed-view.ts'
export { openReaddress, type Readdress, type ReaddressSettings } from './open-readdress.ts'
export type { NotOpened } from './opened-event.ts'
export type { OwnView } from './own-view.ts'
export type { Updating } from './up-to-date.ts'
export type { ViewStatus } from './view-status.ts'
export type { ShownEntry } from './what-happened.ts'
export type { NotAnswered, ShownAddress, ShownVersion } from './where-it-goes.ts'
