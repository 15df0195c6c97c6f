import {
  type CarrierTime,
  type EnquiryId,
  type Instant,
  type Nearness,
  type OrderEvent,
  type OrderId,
  type Parcel,
  type ParcelId,
  type PlacedOrder,
  type Region,
  type Rung,
  type Stage,
  stageOf
} from '@readdress/order'
import type { EventRegistry, Projection } from '@readdress/projections'
import { countedEvents, orderAt } from './clocks.ts'
import { type EventOf, type Heeded, type KeptEvents, keptEventsProjection } from './kept-events.ts'
import { type SaidBySource, saidBySources } from './said-by-sources.ts'
import { trackingEvents } from './tracking-events.ts'

/** An event that the tracking board depends on. */
export type TrackingEvent = EventOf<(typeof trackingEvents)[number] | Heeded>

/** Where one parcel is, as far as those say who track it. Places are known to the city. */
export interface ParcelOnBoard {
  readonly orderId: OrderId
  readonly parcelId: ParcelId
  readonly stage: Stage
  readonly carrier: string | null
  readonly trackingNumber: string | null
  /** What each source of tracking said last of the label that is valid. */
  readonly sources: ReadonlyArray<SaidBySource>
  /** Whether two sources say different things. */
  readonly isDisputed: boolean
  readonly lastScan: { readonly at: CarrierTime; readonly place: Region | null } | null
  readonly expectedDelivery: Instant | null
  /** Whether it was seen in the city of the address that it should reach, of another one, or neither yet; `Unknown` where somebody redirected it. */
  readonly course: 'NotSeen' | 'On' | 'Off' | 'Unknown'
  readonly nearOldAddress: ReadonlyArray<Nearness>
  readonly isStalled: boolean
  readonly enquiries: ReadonlyArray<{ readonly enquiryId: EnquiryId; readonly rung: Rung; readonly dueAt: Instant }>
}

/** The parcels of an order as the board shows them. */
export const trackingBoard = ({ orderId, events }: KeptEvents<TrackingEvent>): ReadonlyArray<ParcelOnBoard> => {
  const state = orderAt(events)
  if (state.status === 'NotPlaced') return []
  const scans = countedEvents(events).flatMap(({ event }) => (event.type === 'TrackingUpdated' ? [event] : []))
  return state.parcel.parcels.map((parcel) => {
    const label = 'label' in parcel ? parcel.label : null
    const numbers = label === null ? [] : [label.trackingNumber, ...label.formerNumbers]
    const its = scans.filter(({ data }) => numbers.includes(data.trackingNumber))
    const sources = saidBySources(its)
    const newest = its.findLast(({ data }) => data.current)
    return {
      orderId,
      parcelId: parcel.parcelId,
      stage: stageOf(state, parcel),
      carrier: label?.carrier ?? null,
      trackingNumber: label?.trackingNumber ?? null,
      sources,
      isDisputed: new Set(sources.map(({ status }) => status)).size > 1,
      lastScan: newest === undefined ? null : { at: newest.data.eventTime, place: newest.data.place },
      expectedDelivery: its.findLast(({ data }) => data.expectedDelivery !== null)?.data.expectedDelivery ?? null,
      course: courseOf(parcel),
      nearOldAddress: 'nearness' in parcel ? parcel.nearness : [],
      isStalled: parcel.status === 'Shipped' && parcel.stalled,
      enquiries: openEnquiries(state, parcel)
    }
  })
}

/** A list of parcels that are on their way: all of them, those that are in trouble, those of a carrier. */
export type BoardList = 'on-the-way' | 'stalled' | 'disputed' | 'off-course' | `carrier/${string}`

/** The parcels of an order that are on a list. */
export const parcelsOnList = (document: KeptEvents<TrackingEvent>, list: BoardList): ReadonlyArray<ParcelOnBoard> =>
  trackingBoard(document).filter((parcel) => listsOf(parcel).includes(list))

/** The projection behind the tracking board: one document for each order. The index `parcels` finds those with a parcel on a list. */
export const trackingBoardProjection = (
  registry: EventRegistry<OrderEvent>
): Projection<TrackingEvent, KeptEvents<TrackingEvent>> =>
  keptEventsProjection(registry, {
    name: 'tracking-board',
    version: 1,
    eventTypes: trackingEvents,
    indexes: { parcels: (document) => [...new Set(trackingBoard(document).flatMap(listsOf))] }
  })

const listsOf = ({ stage, carrier, isStalled, isDisputed, course }: ParcelOnBoard): ReadonlyArray<BoardList> =>
  finalStages.has(stage) || carrier === null
    ? []
    : [
        'on-the-way',
        `carrier/${carrier}`,
        ...(isStalled ? ['stalled' as const] : []),
        ...(isDisputed ? ['disputed' as const] : []),
        ...(course === 'Off' || course === 'Unknown' ? ['off-course' as const] : [])
      ]

const finalStages: ReadonlySet<Stage> = new Set<Stage>(['Delivered', 'Returned', 'Lost', 'Cancelled'])

const courseOf = (parcel: Parcel): ParcelOnBoard['course'] => {
  if (!('routed' in parcel)) return 'NotSeen'
  if (parcel.routed === 'Unknown') return 'Unknown'
  if (parcel.issues.some(({ issueId, open }) => open && issueId.startsWith('OffCourse:'))) return 'Off'
  return parcel.onCourseFor === parcel.routed.version ? 'On' : 'NotSeen'
}

const openEnquiries = ({ care }: PlacedOrder, { parcelId }: Parcel): ParcelOnBoard['enquiries'] =>
  care.enquiries
    .filter((one) => one.parcelId === parcelId && one.status !== 'Answered')
    .map(({ enquiryId, rung, dueAt }) => ({ enquiryId, rung, dueAt }))
