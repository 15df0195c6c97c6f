// These names are the storage format.
import * as t from 'io-ts'

/** What a carrier may be asked to do with a moving parcel. */
export const InterceptAction = t.keyof(
  {
    RedirectToAddress: null,
    ReturnToSender: null,
    ReturnToOriginStation: null,
    HoldForPickup: null,
    RescheduleDelivery: null,
    ChangeRecipient: null,
    Redeliver: null,
    ConvertToDoor: null,
    LeaveWithNeighbour: null,
    Expedite: null,
    VoidLabel: null
  },
  'InterceptAction'
)
export type InterceptAction = t.TypeOf<typeof InterceptAction>

/** Why an instruction was refused or not carried out. */
export const InterceptReason = t.keyof(
  {
    NotHandedOver: null,
    OutForDelivery: null,
    Signed: null,
    NotOwnAccount: null,
    AlreadyUsed: null,
    ActionNotOffered: null,
    ShipperBarred: null,
    ServiceLevelBars: null,
    CountryChange: null,
    Oversize: null,
    AddressUndeliverable: null,
    FeeNotAgreed: null,
    NotFound: null,
    DeliveredBeforeStop: null,
    DifferentActionDone: null,
    NotExecuted: null,
    Other: null
  },
  'InterceptReason'
)
export type InterceptReason = t.TypeOf<typeof InterceptReason>

/** How a carrier was told. */
export const Via = t.keyof(
  { CarrierApi: null, AggregatorApi: null, PlatformApi: null, Phone: null, Portal: null, Email: null, Courier: null },
  'Via'
)

/** Who can say whether a redirect was wished. */
export const RedirectAnswerer = t.keyof({ Buyer: null, Recipient: null }, 'RedirectAnswerer')

/** What a carrier answers to an instruction. */
export const CarrierOutcome = t.keyof(
  {
    Accepted: null,
    InProgress: null,
    Refused: null,
    Succeeded: null,
    Failed: null,
    Cancelled: null,
    CancelRefused: null,
    NotReached: null
  },
  'CarrierOutcome'
)
export type CarrierOutcome = t.TypeOf<typeof CarrierOutcome>
