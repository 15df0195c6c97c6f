// These names are the storage format.
import * as t from 'io-ts'

/** What can be wrong with a parcel until somebody says that it is solved. */
export const IssueKind = t.keyof(
  {
    Stall: null,
    DeliveryException: null,
    OffCourse: null,
    UnexpectedRedirect: null,
    Loss: null,
    Damage: null,
    NonReceipt: null
  },
  'IssueKind'
)
export type IssueKind = t.TypeOf<typeof IssueKind>

/** A step of the complaint ladder in China, from the carrier's own service to the small claims court. */
export const Rung = t.keyof(
  { CarrierService: null, PlatformSupport: null, PostalRegulator: null, ConsumerHotline: null, SmallClaims: null },
  'Rung'
)
export type Rung = t.TypeOf<typeof Rung>

/** What a carrier gives as the reason for what it was asked about. */
export const EnquiryCause = t.keyof(
  {
    Missorted: null,
    Backlog: null,
    WeatherOrTraffic: null,
    AddressUnreadable: null,
    RecipientUnreachable: null,
    CustomsHold: null,
    WaitingForFee: null,
    DeliveredElsewhere: null,
    Lost: null,
    Damaged: null,
    NoTrace: null,
    Other: null
  },
  'EnquiryCause'
)
export type EnquiryCause = t.TypeOf<typeof EnquiryCause>

/** Who says that the goods arrived. */
export const ReceiptBasis = t.keyof(
  { BuyerSaid: null, RecipientSaid: null, PlatformButton: null, PlatformAuto: null },
  'ReceiptBasis'
)

/** Whose word it is that a parcel is lost: the carrier's, the platform's, or that of the policy after so many days of silence. */
export const LossConfirmer = t.keyof({ Carrier: null, Platform: null, Policy: null }, 'LossConfirmer')

/** How much of the goods is damaged. */
export const DamageExtent = t.keyof({ None: null, Partial: null, Total: null }, 'DamageExtent')

/** Who is to answer for what went wrong. */
export const Fault = t.keyof(
  { Carrier: null, Seller: null, Buyer: null, Platform: null, ThirdParty: null, Undetermined: null },
  'Fault'
)
export type Fault = t.TypeOf<typeof Fault>

/** What an investigation of a delivery comes to. */
export const InvestigationFinding = t.keyof(
  {
    DeliveredToNewAddress: null,
    DeliveredToOldAddress: null,
    Neighbour: null,
    LockerOrStationWithoutConsent: null,
    WronglySigned: null,
    Misdelivered: null,
    LostConfirmed: null,
    BuyerFoundIt: null,
    StillInTransit: null,
    Inconclusive: null
  },
  'InvestigationFinding'
)
export type InvestigationFinding = t.TypeOf<typeof InvestigationFinding>

/** What may make good a loss, a damage or a non-receipt. */
export const Remedy = t.keyof(
  {
    Reship: null,
    RefundFull: null,
    RefundPartial: null,
    Compensation: null,
    Coupon: null,
    Exchange: null,
    NoAction: null
  },
  'Remedy'
)
export type Remedy = t.TypeOf<typeof Remedy>
