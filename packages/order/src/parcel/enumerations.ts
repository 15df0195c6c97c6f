// These names are the storage format.
import * as t from 'io-ts'

/** How far a parcel has come, from awaiting payment to delivered. */
export const Stage = t.keyof(
  {
    AwaitingPayment: null,
    AwaitingShipment: null,
    Picking: null,
    Allocating: null,
    InWarehouse: null,
    Outbound: null,
    LabelPrinted: null,
    HandedOver: null,
    InTransit: null,
    AtDestinationCity: null,
    OutForDelivery: null,
    AtPickupPoint: null,
    Delivered: null,
    Returning: null,
    Returned: null,
    Lost: null,
    Cancelled: null
  },
  'Stage'
)
export type Stage = t.TypeOf<typeof Stage>

/** How far a warehouse can have come with a parcel. */
export const FulfilmentStage = t.keyof(
  { Picking: null, Allocating: null, InWarehouse: null, Outbound: null },
  'FulfilmentStage'
)
export type FulfilmentStage = t.TypeOf<typeof FulfilmentStage>

/** Why a parcel goes on after it was held. */
export const ReleaseBasis = t.keyof({ Operator: null, Deadline: null, CaseEnded: null }, 'ReleaseBasis')

/** In what condition goods came back. */
export const ReturnCondition = t.keyof(
  { Good: null, Opened: null, Damaged: null, Incomplete: null, Wrong: null },
  'ReturnCondition'
)

/** The nine statuses of a tracking entry, after 17TRACK. */
export const TrackingStatus = t.keyof(
  {
    NotFound: null,
    InfoReceived: null,
    InTransit: null,
    Expired: null,
    AvailableForPickup: null,
    OutForDelivery: null,
    DeliveryFailure: null,
    Delivered: null,
    Exception: null
  },
  'TrackingStatus'
)
export type TrackingStatus = t.TypeOf<typeof TrackingStatus>

/** What a tracking entry says within its status, after 17TRACK, with seven of our own; an unknown raw code becomes Other. */
export const TrackingSubStatus = t.keyof(
  {
    Other: null,
    InvalidCode: null,
    PickedUp: null,
    Departure: null,
    Arrival: null,
    ArrivedDestinationCity: null,
    Redirected: null,
    CustomsProcessing: null,
    CustomsReleased: null,
    CustomsRequiringInformation: null,
    NoBody: null,
    Rejected: null,
    InvalidAddress: null,
    Security: null,
    Self: null,
    Proxy: null,
    LockerOrStation: null,
    Collected: null,
    AfterException: null,
    Returning: null,
    Returned: null,
    Lost: null,
    Destroyed: null,
    Damage: null,
    Delayed: null,
    Cancel: null
  },
  'TrackingSubStatus'
)
export type TrackingSubStatus = t.TypeOf<typeof TrackingSubStatus>

/** How a parcel was handed over. */
export const DeliveryMode = t.keyof(
  {
    ToRecipient: null,
    ToOther: null,
    Neighbour: null,
    IntoLocker: null,
    IntoStation: null,
    CollectedFromPoint: null,
    LeftInPlace: null,
    AfterException: null,
    Unknown: null
  },
  'DeliveryMode'
)
export type DeliveryMode = t.TypeOf<typeof DeliveryMode>

/** How near a parcel has come to an address that it should not reach. */
export const Nearness = t.keyof({ DestinationCity: null, Station: null, OutForDelivery: null }, 'Nearness')
export type Nearness = t.TypeOf<typeof Nearness>

/** What goes wrong with a delivery. */
export const ExceptionKind = t.keyof(
  {
    NoBody: null,
    Rejected: null,
    InvalidAddress: null,
    OutOfArea: null,
    Security: null,
    Detained: null,
    PickupMissed: null,
    Delayed: null,
    CustomsInformation: null,
    Returning: null,
    Damage: null,
    Lost: null,
    Destroyed: null,
    Cancelled: null,
    Other: null
  },
  'ExceptionKind'
)
export type ExceptionKind = t.TypeOf<typeof ExceptionKind>
