import type * as t from 'io-ts'
import { Payer } from '../address-change/enumerations.ts'
import { command, fact } from '../command.ts'
import { CaseId, InterceptId } from '../values/identity.ts'
import { ParcelId } from '../values/local-name.ts'
import { Money } from '../values/money.ts'
import { Ordinal } from '../values/quantity.ts'
import { Code, LongText, ShortText } from '../values/text.ts'
import { CarrierOutcome, InterceptAction, InterceptReason, Via } from './enumerations.ts'

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

/** What may be asked of a carrier. */
export type CarrierInterceptCommand = NotifyCarrier | RecordCarrierAnswer | CancelIntercept

/** The codecs of this folder's commands. */
export const carrierInterceptCommands = [NotifyCarrier, RecordCarrierAnswer, CancelIntercept] as const
