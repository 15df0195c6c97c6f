// These names are the storage format.
import * as t from 'io-ts'

/** Why an address is to change. */
export const ChangeReason = t.keyof(
  {
    BuyerError: null,
    Travel: null,
    Relocation: null,
    Gift: null,
    UnreachableAtOld: null,
    DataCorrection: null,
    CarrierRequest: null,
    FraudPrevention: null,
    Other: null
  },
  'ChangeReason'
)
export type ChangeReason = t.TypeOf<typeof ChangeReason>

/** Whether the new address is for this order only or also for the buyer's address book. */
export const ChangeScope = t.keyof({ ThisOrderOnly: null, AddressBookToo: null }, 'ChangeScope')

/** The way a change can be made for one parcel, or for what is not in a parcel yet. */
export const Route = t.keyof(
  {
    AmendOrder: null,
    ReissueLabel: null,
    HoldAndAmend: null,
    CarrierIntercept: null,
    NegotiateResolution: null,
    CancelAndReorder: null,
    NotPossible: null
  },
  'Route'
)
export type Route = t.TypeOf<typeof Route>

/** What must be done before a routed change may take effect. */
export const RequirementKind = t.keyof(
  {
    Approval: null,
    Consent: null,
    FreightSettled: null,
    ImpactAccepted: null,
    ProtectionWaived: null,
    RecipientNotice: null,
    FulfilmentHeld: null
  },
  'RequirementKind'
)
export type RequirementKind = t.TypeOf<typeof RequirementKind>

/** Whose yes is awaited. */
export const ApprovalKind = t.keyof(
  { Merchant: null, Platform: null, Warehouse: null, SecondOperator: null },
  'ApprovalKind'
)
export type ApprovalKind = t.TypeOf<typeof ApprovalKind>

/** What it means when nobody answers in time. */
export const OnSilence = t.keyof({ Approve: null, Expire: null }, 'OnSilence')
export type OnSilence = t.TypeOf<typeof OnSilence>

/** How the buyer said that the repeated address is right. */
export const ConfirmationMethod = t.keyof(
  { Chat: null, Call: null, SelfService: null, Email: null, Consent: null },
  'ConfirmationMethod'
)

/** How far an amendment has come on the platform. */
export const PlatformState = t.keyof(
  { NotNeeded: null, Pending: null, Acknowledged: null, ReadBackOk: null, Mismatch: null, Failed: null },
  'PlatformState'
)
export type PlatformState = t.TypeOf<typeof PlatformState>

/** Why a wish is not granted, or why a route is closed. */
export const RejectionReason = t.keyof(
  {
    NotTheBuyer: null,
    FraudSuspected: null,
    AddressLocked: null,
    IncompleteAddress: null,
    Picking: null,
    Allocating: null,
    InWarehouse: null,
    Outbound: null,
    Shipped: null,
    ProvinceChanged: null,
    CityChanged: null,
    DistrictChanged: null,
    ContactChanged: null,
    CountryChanged: null,
    OutOfServiceArea: null,
    FreightNotSettled: null,
    ImpactDeclined: null,
    RiskHold: null,
    AfterSaleOpen: null,
    OrderCancelled: null,
    ChangeLimitReached: null,
    WindowClosed: null,
    AlreadyDelivered: null,
    CarrierCannot: null,
    ChannelForbids: null,
    ApprovalRefused: null,
    BuyerRefused: null,
    Other: null
  },
  'RejectionReason'
)
export type RejectionReason = t.TypeOf<typeof RejectionReason>

/** Why a case gave way to another change. */
export const SupersedeCause = t.keyof(
  { LaterRequestVerified: null, PlatformChange: null, Operator: null },
  'SupersedeCause'
)

/** Why a case can no longer come to an effect. */
export const InvalidationCause = t.keyof(
  { Shipped: null, AfterSaleOpened: null, OrderCancelled: null, RiskHold: null },
  'InvalidationCause'
)

/** Why a case ended by waiting. */
export const ExpiryCause = t.keyof(
  { ClarificationUnanswered: null, ApprovalUnanswered: null, ConsentUnanswered: null, AuthorisationLapsed: null },
  'ExpiryCause'
)
export type ExpiryCause = t.TypeOf<typeof ExpiryCause>

/** How an amendment reaches the platform. */
export const PlatformWrite = t.keyof({ ByHand: null, Api: null, None: null }, 'PlatformWrite')
export type PlatformWrite = t.TypeOf<typeof PlatformWrite>

/** What a change of a moving parcel can cost the seller. */
export const LostGuarantee = t.keyof(
  { DeliveryTime: null, MoneyBack: null, PaymentProtection: null, Insurance: null },
  'LostGuarantee'
)

/** Who pays. */
export const Payer = t.keyof({ Shipper: null, Consignee: null, ThirdParty: null, MonthlyAccount: null }, 'Payer')
export type Payer = t.TypeOf<typeof Payer>
