import * as t from 'io-ts'
import { Payer } from '../address-change/enumerations.ts'
import { command, fact } from '../command.ts'
import { CaseId, InterceptId, MessageId } from '../values/identity.ts'
import { ParcelId } from '../values/local-name.ts'
import { Money } from '../values/money.ts'
import { Ordinal } from '../values/quantity.ts'
import { StatedAddress } from '../values/stated-address.ts'
import { Code, LongText, ShortText } from '../values/text.ts'
import { CarrierOutcome, InterceptAction, InterceptReason, RedirectAnswerer, Via } from './enumerations.ts'

/** Tell the carrier what to do with a moving parcel. */
export const NotifyCarrier = command(
  'NotifyCarrier',
  { interceptId: InterceptId, parcelId: ParcelId, action: InterceptAction, via: Via },
  { caseId: CaseId, toVersion: Ordinal, explanation: LongText, feeQuoted: Money, payer: Payer }
)
export type NotifyCarrier = t.TypeOf<typeof NotifyCarrier>

/** Take in what the carrier answered. */
export const RecordCarrierAnswer = fact(
  'RecordCarrierAnswer',
  { interceptId: InterceptId, outcome: CarrierOutcome, rawCode: ShortText },
  { reason: InterceptReason, why: Code, achieved: InterceptAction, fee: Money, carrierReference: ShortText }
)
export type RecordCarrierAnswer = t.TypeOf<typeof RecordCarrierAnswer>

/** Ask the carrier to drop an instruction. */
export const CancelIntercept = command('CancelIntercept', { interceptId: InterceptId, why: Code }, {})
export type CancelIntercept = t.TypeOf<typeof CancelIntercept>

/** Say whether the person concerned knows of a redirect that nobody had told us of, and where it leads. */
export const AnswerRedirectQuestion = command(
  'AnswerRedirectQuestion',
  { parcelId: ParcelId, by: RedirectAnswerer, confirmed: t.boolean },
  { address: StatedAddress, messageId: MessageId }
)
export type AnswerRedirectQuestion = t.TypeOf<typeof AnswerRedirectQuestion>

/** What may be asked of a carrier, or told of what it did. */
export type CarrierInterceptCommand = NotifyCarrier | RecordCarrierAnswer | CancelIntercept | AnswerRedirectQuestion

/** The codecs of this folder's commands. */
export const carrierInterceptCommands = [
  NotifyCarrier,
  RecordCarrierAnswer,
  CancelIntercept,
  AnswerRedirectQuestion
] as const
