import { type ChannelPolicy, type Duration, type OrderEvent, policies } from '@readdress/order'
import type { DomainEvent, EventRegistry, Projection } from '@readdress/projections'
import { addressHistoryProjection } from './address-history.ts'
import { auditTrailProjection } from './audit-trail.ts'
import { carrierScorecardProjection } from './carrier-scorecard.ts'
import { communicationLogProjection } from './communication-log.ts'
import { currentAddressProjection } from './current-address-projection.ts'
import { deadlinesProjection } from './deadlines.ts'
import { erasuresProjection } from './erasure-progress.ts'
import { orderSearchProjection } from './order-keys.ts'
import { personalDataAccessLogProjection } from './personal-data-access-log.ts'
import { procedureChecklistProjection } from './procedure-checklist.ts'
import { retentionCalendarProjection } from './retention-calendar.ts'
import type { SearchKeys } from './search-keys.ts'
import { serviceMetricsProjection } from './service-metrics.ts'
import { timelineProjection } from './timeline.ts'
import { trackingBoardProjection } from './tracking-board.ts'
import { worklistProjection } from './worklist.ts'

/** What a shop says about its views. */
export interface ViewSettings {
  readonly searchKeys: SearchKeys
  /** How long a transaction is kept after its completion. */
  readonly retention: Duration
  readonly policies?: ReadonlyArray<ChannelPolicy>
}

/** Every projection of orders, of their erasures and of who saw their data, by the name of its view. */
export const orderProjections = (registry: EventRegistry<OrderEvent>, settings: ViewSettings) => {
  const among = settings.policies ?? policies
  return {
    currentAddress: currentAddressProjection(registry),
    addressHistory: addressHistoryProjection(registry),
    auditTrail: auditTrailProjection(registry),
    timeline: timelineProjection(registry),
    communicationLog: communicationLogProjection(registry),
    orderSearch: orderSearchProjection(registry, settings.searchKeys),
    deadlines: deadlinesProjection(registry, among),
    worklist: worklistProjection(registry, among),
    trackingBoard: trackingBoardProjection(registry),
    carrierScorecard: carrierScorecardProjection(registry),
    serviceMetrics: serviceMetricsProjection(registry),
    procedureChecklist: procedureChecklistProjection(registry),
    retentionCalendar: retentionCalendarProjection(registry, settings.retention),
    erasures: erasuresProjection,
    personalDataAccessLog: personalDataAccessLogProjection
  } as const
}

/** Every projection of orders. */
export type OrderProjections = ReturnType<typeof orderProjections>

/** What comes of every projection by itself, whatever its events and its documents are. */
export const ofEveryProjection = <A>(
  projections: OrderProjections,
  use: <Event extends DomainEvent, Document>(projection: Projection<Event, Document>) => A
): ReadonlyArray<A> => [
  use(projections.currentAddress),
  use(projections.addressHistory),
  use(projections.auditTrail),
  use(projections.timeline),
  use(projections.communicationLog),
  use(projections.orderSearch),
  use(projections.deadlines),
  use(projections.worklist),
  use(projections.trackingBoard),
  use(projections.carrierScorecard),
  use(projections.serviceMetrics),
  use(projections.procedureChecklist),
  use(projections.retentionCalendar),
  use(projections.erasures),
  use(projections.personalDataAccessLog)
]
