import * as t from 'io-ts'
import { OnSilence, PlatformWrite } from '../address-change/enumerations.ts'
import { FactorKind, Level, RiskSignal } from '../address-change/verification.ts'
import { Stage } from '../parcel/enumerations.ts'
import { PaymentProtection } from '../placement/order-line.ts'
import { ActorRole, Initiator } from '../values/actor.ts'
import { Channel } from '../values/channel.ts'
import { Duration } from '../values/duration.ts'
import { Money } from '../values/money.ts'
import { nullable } from '../values/nullable.ts'
import { Ordinal } from '../values/quantity.ts'
import { Code, ShortText } from '../values/text.ts'

/** How sure the seller must be that the initiator is the buyer: the level for a change of high, of raised and of ordinary risk. */
export const VerificationPolicy = t.readonly(
  t.strict({
    validFor: Duration,
    maxAttempts: Ordinal,
    orderTimeTolerance: Duration,
    authenticatedChannels: t.readonlyArray(Channel),
    /** The checks that the shop adds by itself, by name: what kind of proof each is. */
    extensions: t.readonlyArray(t.readonly(t.strict({ name: Code, kind: FactorKind }))),
    levels: t.readonly(t.strict({ high: Level, raised: Level, ordinary: Level }))
  }),
  'VerificationPolicy'
)

/** When the seller, the platform or the warehouse must say yes, by when, and what it means when nobody answers. */
export const ApprovalPolicy = t.readonly(
  t.strict({
    by: t.keyof({ Merchant: null, Platform: null, Warehouse: null }),
    when: t.keyof({ Never: null, Always: null, AfterFreeWindow: null }),
    freeWindow: nullable(Duration),
    dueAfter: Duration,
    onSilence: OnSilence
  }),
  'ApprovalPolicy'
)

/** Whether the buyer must say yes to a change that he did not enter on the platform himself, and by when. His silence is never a yes. */
export const ConsentPolicy = t.readonly(t.strict({ required: t.boolean, dueAfter: Duration }), 'ConsentPolicy')

/** Who bears it when sending to the new address costs more, and who keeps it when it costs less. */
export const FreightPolicy = t.readonly(
  t.strict({
    higher: t.keyof({ BuyerPays: null, SellerBears: null, Refuse: null }),
    lower: t.keyof({ Refund: null, Keep: null })
  }),
  'FreightPolicy'
)

/** Whether a parcel may be left at a pickup point without a yes of whoever it is for. */
export const PickupPolicy = t.readonly(t.strict({ consentRequired: t.boolean }), 'PickupPolicy')

/** How long the seller waits for whom. */
export const DeadlinePolicy = t.readonly(
  t.strict({
    acknowledgeWithin: Duration,
    clarificationWithin: Duration,
    holdWithin: Duration,
    carrierAnswerWithin: Duration,
    resolutionWithin: Duration,
    enquiryAnswerWithin: Duration,
    receiptAnswerWithin: Duration,
    regulatorAfter: Duration
  }),
  'DeadlinePolicy'
)

/** How long a parcel on its way may go without a scan, by how far it is from where it was last seen to where it goes. */
export const StallPolicy = t.readonly(
  t.strict({ sameProvince: Duration, otherProvince: Duration, international: Duration }),
  'StallPolicy'
)
export interface StallPolicy extends t.TypeOf<typeof StallPolicy> {}

/** What each risk signal counts, and from which order value on the order is worth more care. */
export const RiskPolicy = t.readonly(
  t.strict({
    points: t.record(RiskSignal, t.number),
    highValue: Money,
    veryHighValue: Money
  }),
  'RiskPolicy'
)

/**
 * The rules of one selling platform for changing an address, as data.
 *
 * Which policy a decision was made under is recorded with it; changing a policy never changes the meaning of stored events.
 * Values that no source confirms are marked † where the presets are; a shop sets them for itself.
 */
export const ChannelPolicy = t.readonly(
  t.strict({
    id: ShortText,
    version: Ordinal,
    mayRequest: t.readonlyArray(Initiator),
    mayAmend: t.readonlyArray(ActorRole),
    editableStages: t.readonlyArray(Stage),
    afterHandOver: t.keyof({ CarrierIntercept: null, Never: null }),
    /** Every change is another order. */
    neverAmend: t.boolean,
    /** The last moment for an amendment after the placing of the order, whatever its stage. */
    amendWindow: nullable(Duration),
    maxChanges: nullable(Ordinal),
    /** The parts of the region that must stay as they are. */
    regionLimits: t.readonlyArray(t.keyof({ Province: null, City: null, District: null })),
    /** Whether the name and the phone may become others. */
    contactMayChange: t.boolean,
    approval: ApprovalPolicy,
    sellerEditNeedsConsent: ConsentPolicy,
    freightRule: FreightPolicy,
    pickup: PickupPolicy,
    holdWhilePending: t.boolean,
    holdAndAmend: t.boolean,
    blockOnRiskHold: t.boolean,
    blockOnAfterSale: t.boolean,
    platformWrite: PlatformWrite,
    readBackRequired: t.boolean,
    recheckBeforeShipping: nullable(Duration),
    protectionSchemes: t.readonlyArray(PaymentProtection),
    phoneRequired: t.boolean,
    authorisationValidFor: Duration,
    verification: VerificationPolicy,
    risk: RiskPolicy,
    deadlines: DeadlinePolicy,
    stall: StallPolicy,
    /** After so long without a scan a parcel may be called lost. */
    lossSuspectedAfter: Duration
  }),
  'ChannelPolicy'
)
export interface ChannelPolicy extends t.TypeOf<typeof ChannelPolicy> {}
