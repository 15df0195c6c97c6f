import * as t from 'io-ts'
import { type AgreementEvent, agreementEvents } from './address-change/agreement-events.ts'
import { type WishEvent, wishEvents } from './address-change/events.ts'
import { type OrderedAddressEvent, orderedAddressEvents } from './address-change/ordered-address-events.ts'
import { type PreparationEvent, preparationEvents } from './address-change/preparation-events.ts'
import { type RevisionEvent, revisionEvents } from './address-change/revision-events.ts'
import { type VerificationEvent, verificationEvents } from './address-change/verification-events.ts'
import { type CareEvent, careEvents } from './care/events.ts'
import { type InvestigationEvent, investigationEvents } from './care/investigation-events.ts'
import { type IssueEvent, issueEvents } from './care/issue-events.ts'
import { type LossEvent, lossEvents } from './care/loss-events.ts'
import { type RemedyEvent, remedyEvents } from './care/remedy-events.ts'
import { type CarrierInterceptEvent, carrierInterceptEvents } from './carrier-intercept/events.ts'
import { type RedirectEvent, redirectEvents } from './carrier-intercept/redirect-events.ts'
import { type ParcelEvent, parcelEvents } from './parcel/events.ts'
import { type FulfilmentEvent, fulfilmentEvents } from './parcel/fulfilment-events.ts'
import { type JourneyEvent, journeyEvents } from './parcel/journey-events.ts'
import { type PlacementEvent, placementEvents } from './placement/events.ts'
import { type RecordEvent, recordEvents } from './record/events.ts'
import { type ResolutionEvent, resolutionEvents } from './resolution/events.ts'

/** Everything that can have happened to an order. */
export type OrderEvent =
  | PlacementEvent
  | WishEvent
  | RevisionEvent
  | VerificationEvent
  | PreparationEvent
  | AgreementEvent
  | OrderedAddressEvent
  | ParcelEvent
  | FulfilmentEvent
  | JourneyEvent
  | CarrierInterceptEvent
  | RedirectEvent
  | ResolutionEvent
  | IssueEvent
  | LossEvent
  | InvestigationEvent
  | CareEvent
  | RemedyEvent
  | RecordEvent

/** The name of a kind of event. */
export type OrderEventType = OrderEvent['type']

/** The codecs of all events, one for each name. */
export const orderEvents = [
  ...placementEvents,
  ...wishEvents,
  ...revisionEvents,
  ...verificationEvents,
  ...preparationEvents,
  ...agreementEvents,
  ...orderedAddressEvents,
  ...parcelEvents,
  ...fulfilmentEvents,
  ...journeyEvents,
  ...carrierInterceptEvents,
  ...redirectEvents,
  ...resolutionEvents,
  ...issueEvents,
  ...lossEvents,
  ...investigationEvents,
  ...careEvents,
  ...remedyEvents,
  ...recordEvents
] as const

/** An event before it is given its metadata. */
export type Happened<Event extends OrderEvent = OrderEvent> = Event extends OrderEvent
  ? Pick<Event, 'type' | 'data'>
  : never

/** The codec of any event of an order. */
export const OrderEvent: t.Type<OrderEvent, unknown> = t.union([...orderEvents], 'OrderEvent')
