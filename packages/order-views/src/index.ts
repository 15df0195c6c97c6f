export { AccessEntry, type DisclosureEvent } from './access-entry.ts'
export type { AddressEvent } from './address-events.ts'
export { AddressFact, type Way } from './address-fact.ts'
export { type AddressHistory, addressHistory, addressHistoryProjection } from './address-history.ts'
export type { AddressHistoryEvent } from './address-history-events.ts'
export type { AgreedPlaces } from './agreed-places.ts'
export { AuditEntry, auditTrailProjection } from './audit-trail.ts'
export { type CarrierScorecard, carrierScorecardProjection, carrierScorecards } from './carrier-scorecard.ts'
export type { CarrierScoreEvent } from './carrier-scores.ts'
export type { ChecklistEvent } from './checklist-events.ts'
export { type Clocks, keptSince } from './clocks.ts'
export { type CloudEvent, cloudEventOf } from './cloud-event.ts'
export {
  type Communication,
  type CommunicationEvent,
  communicationLog,
  communicationLogProjection
} from './communication-log.ts'
export { valuesUnder } from './counted-values.ts'
export { type CurrentAddress, currentAddress, type HeldAddress } from './current-address.ts'
export { AddressFacts, currentAddressProjection } from './current-address-projection.ts'
export { type Deadline, deadlines, deadlinesDue, deadlinesProjection, type WaitingEvents } from './deadlines.ts'
export { editabilityAt } from './editability.ts'
export { ErasureProgress, erasuresProjection } from './erasure-progress.ts'
export { foundIn, pagesOf } from './found-in.ts'
export { HalfYear, halfYearOf } from './half-year.ts'
export { isHalfYearEnded } from './half-year-ended.ts'
export { type InspectedChanges, inspection, type LineChange } from './inspection.ts'
export { isRecord, type Json } from './json.ts'
export type { EventOf, Heeded, KeptEvent, KeptEvents } from './kept-events.ts'
export { localTime } from './local-time.ts'
export { maskedData } from './masked-data.ts'
export { type OrderDetail, orderDetail } from './order-detail.ts'
export { orderIdOf } from './order-id-of.ts'
export { OrderKeys, type OrderSearchEvent, orderSearchProjection } from './order-keys.ts'
export {
  type OrderProjections,
  ofEveryProjection,
  orderProjections,
  type ViewSettings
} from './order-projections.ts'
export { type OrderHit, type OrdersFound, searchOrders } from './order-search.ts'
export type { ParcelAddress } from './parcel-addresses.ts'
export type { PendingChange } from './pending-changes.ts'
export { personalDataAccessLog, personalDataAccessLogProjection } from './personal-data-access-log.ts'
export {
  type CheckedStep,
  type ProcedureChecklist,
  procedureChecklistProjection,
  procedureChecklists
} from './procedure-checklist.ts'
export type { Step } from './procedure-steps.ts'
export { type RetentionEntry, retentionCalendar, retentionCalendarProjection } from './retention-calendar.ts'
export type { RetentionEvent } from './retention-end.ts'
export { retentionEnded } from './retention-ended.ts'
export { retentionOf } from './retention-of.ts'
export type { RetentionStatus, RetentionStep } from './retention-step.ts'
export type { SaidBySource } from './said-by-sources.ts'
export type { SearchKeys } from './search-keys.ts'
export type { ServiceEvent } from './service-events.ts'
export { type ServiceMetrics, serviceMetrics, serviceMetricsProjection } from './service-metrics.ts'
export { spansOf, spansUntil } from './spans.ts'
export { type NextAction, nextActions, type Task, type TaskClock } from './task.ts'
export { type TimelineLine, timeline, timelineProjection } from './timeline.ts'
export {
  type BoardList,
  type ParcelOnBoard,
  parcelsOnList,
  type TrackingEvent,
  trackingBoard,
  trackingBoardProjection
} from './tracking-board.ts'
export { callsForATask, type UnusualDisclosures, unusualDisclosures } from './unusual-disclosures.ts'
export type { Period, VersionHistory } from './version-history.ts'
export type { WaitingEventType } from './waiting-events.ts'
export {
  hadWorkAt,
  type ListedTask,
  pressing,
  type WorkEvents,
  worklist,
  worklistProjection
} from './worklist.ts'
