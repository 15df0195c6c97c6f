import * as t from 'io-ts'
import { PlatformWrite } from '../address-change/enumerations.ts'
import { RiskSignal } from '../address-change/verification.ts'
import { Stage } from '../parcel/enumerations.ts'
import { PaymentProtection } from '../placement/order-line.ts'
import { ActorRole, Initiator } from '../values/actor.ts'
import { Channel } from '../values/channel.ts'
import { Duration } from '../values/duration.ts'
import { Money } from '../values/money.ts'
import { nullable } from '../values/nullable.ts'
import { Ordinal } from '../values/quantity.ts'
import { ShortText } from '../values/text.ts'

/** How sure the seller must be that the initiator is the buyer. */
export const VerificationPolicy = t.readonly(
  t.strict({
    validFor: Duration,
    maxAttempts: Ordinal,
    orderTimeTolerance: Duration,
    authenticatedChannels: t.readonlyArray(Channel)
  }),
  'VerificationPolicy'
)

/** When the seller, the platform or the warehouse must say yes, and by when. */
export const ApprovalPolicy = t.readonly(
  t.strict({
    by: t.keyof({ Merchant: null, Platform: null, Warehouse: null }),
    when: t.keyof({ Never: null, Always: null, AfterFreeWindow: null }),
    freeWindow: nullable(Duration)
  }),
  'ApprovalPolicy'
)

/** How long the seller waits for whom. */
export const DeadlinePolicy = t.readonly(
  t.strict({
    acknowledgeWithin: Duration,
    carrierAnswerWithin: Duration,
    resolutionWithin: Duration,
    enquiryAnswerWithin: Duration,
    receiptAnswerWithin: Duration,
    regulatorAfter: Duration
  }),
  'DeadlinePolicy'
)

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
    maxChanges: nullable(Ordinal),
    approval: ApprovalPolicy,
    holdWhilePending: t.boolean,
    platformWrite: PlatformWrite,
    readBackRequired: t.boolean,
    recheckBeforeShipping: nullable(Duration),
    protectionSchemes: t.readonlyArray(PaymentProtection),
    phoneRequired: t.boolean,
    authorisationValidFor: Duration,
    verification: VerificationPolicy,
    risk: RiskPolicy,
    deadlines: DeadlinePolicy
  }),
  'ChannelPolicy'
)
export interface ChannelPolicy extends t.TypeOf<typeof ChannelPolicy> {}
