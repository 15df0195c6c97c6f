import * as t from 'io-ts'
import { command } from '../command.ts'
import { Initiator } from '../values/actor.ts'
import { EvidenceRef } from '../values/evidence-ref.ts'
import { CaseId, MessageId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { Money } from '../values/money.ts'
import { Ordinal } from '../values/quantity.ts'
import { StatedAddress } from '../values/stated-address.ts'
import { Code, LongText, ShortText } from '../values/text.ts'
import { ChangeReason, ChangeScope, ConfirmationMethod } from './enumerations.ts'
import { FactorResult, RiskSignal } from './verification.ts'

/** Ask for another shipping address, perhaps incomplete, whether or not it can be granted. */
export const RequestAddressChange = command(
  'RequestAddressChange',
  {
    caseId: CaseId,
    initiator: Initiator,
    reason: ChangeReason,
    address: StatedAddress,
    recipientIsBuyer: t.boolean,
    baseVersion: Ordinal
  },
  { scope: ChangeScope, reasonText: LongText, urgent: t.boolean, messageId: MessageId }
)
export type RequestAddressChange = t.TypeOf<typeof RequestAddressChange>

/** Record that the request was answered: we are on it. */
export const AcknowledgeRequest = command('AcknowledgeRequest', { caseId: CaseId }, { messageId: MessageId })
export type AcknowledgeRequest = t.TypeOf<typeof AcknowledgeRequest>

/** Score the risk of a case; signals that follow from the order are computed, the others are given. */
export const AssessRisk = command(
  'AssessRisk',
  { caseId: CaseId, proposal: Ordinal, signals: t.readonlyArray(RiskSignal) },
  {}
)
export type AssessRisk = t.TypeOf<typeof AssessRisk>

const stated = <Factor extends string, Value extends t.Mixed>(factor: Factor, value: Value) =>
  t.readonly(t.strict({ factor: t.literal(factor), stated: value }))
const checked = <Factor extends string>(factor: Factor) =>
  t.readonly(t.strict({ factor: t.literal(factor), result: FactorResult }))
const checkedAtContact = <Factor extends string>(factor: Factor) =>
  t.readonly(t.strict({ factor: t.literal(factor), result: FactorResult, contactVersion: Ordinal }))

/** A factor as it is given for checking: what was stated where the order can answer, else the checker's result. `contactVersion` says whose phone or e-mail was used, `name` which checker of the shop's policy. */
export const GivenFactor = t.union(
  [
    stated('Nickname', ShortText),
    stated('OrderNumber', ShortText),
    stated('OrderTime', Instant),
    stated('PaidAmount', Money),
    stated('Items', t.readonlyArray(ShortText)),
    stated('PhoneLast4', ShortText),
    checked('PlatformSession'),
    checkedAtContact('OtpToContactOnFile'),
    checkedAtContact('CallbackToNumberOnFile'),
    checked('PaymentInstrument'),
    checked('IdDocument'),
    t.readonly(t.strict({ factor: t.literal('Extension'), name: Code, result: FactorResult }))
  ],
  'GivenFactor'
)
export type GivenFactor = t.TypeOf<typeof GivenFactor>

/** Check that the initiator is the buyer. */
export const VerifyAddressChange = command(
  'VerifyAddressChange',
  { caseId: CaseId, proposal: Ordinal, factors: t.readonlyArray(GivenFactor) },
  { evidence: t.readonlyArray(EvidenceRef) }
)
export type VerifyAddressChange = t.TypeOf<typeof VerifyAddressChange>

/**
 * Record that the new address was repeated to the buyer, and that he said it is right. Without `address` nothing was repeated to him, which is enough where
 * he entered it himself on the platform, or consented to this very proposal there.
 */
export const ConfirmNewAddress = command(
  'ConfirmNewAddress',
  { caseId: CaseId, proposal: Ordinal, by: Initiator, method: ConfirmationMethod },
  { address: StatedAddress, messageId: MessageId }
)
export type ConfirmNewAddress = t.TypeOf<typeof ConfirmNewAddress>

/** What may be asked about the wish itself, from request to confirmation. */
export type WishCommand =
  | RequestAddressChange
  | AcknowledgeRequest
  | AssessRisk
  | VerifyAddressChange
  | ConfirmNewAddress

/** The codecs of these commands. */
export const wishCommands = [
  RequestAddressChange,
  AcknowledgeRequest,
  AssessRisk,
  VerifyAddressChange,
  ConfirmNewAddress
] as const
