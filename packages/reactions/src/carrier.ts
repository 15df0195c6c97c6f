import type {
  CarrierNotified,
  CarrierOutcome,
  InterceptAction,
  InterceptReason,
  OrderId,
  ShortText
} from '@readdress/order'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { PartnerFailure } from './partner-failure.ts'

/**
 * An instruction on its way to a carrier. It holds no personal value: an adapter that has to tell the new address asks for it, by the order and `toVersion`,
 * for the purpose `CarrierInstruction`.
 */
export interface CarrierInstruction
  extends Pick<CarrierNotified['data'], 'interceptId' | 'carrier' | 'trackingNumber' | 'toVersion' | 'via'> {
  /** The same at each try: a partner who honours it carries it out once. */
  readonly idempotencyKey: string
  readonly orderId: OrderId
  readonly action: InterceptAction
  readonly attempt: number
}

/** What a carrier says to an instruction, in our words and his own. */
export interface CarrierAnswer {
  readonly outcome: CarrierOutcome
  readonly rawCode: ShortText
  readonly reason?: InterceptReason
  readonly achieved?: InterceptAction
  readonly carrierReference?: ShortText
}

/** The port to carriers. What they answer later comes in like every other fact, by `RecordCarrierAnswer` and `RecordTracking`. */
export interface Carrier {
  /** Redirects, returns, holds for pickup, or whatever else the action says. */
  readonly instruct: (instruction: CarrierInstruction, signal: AbortSignal) => TaskEither<PartnerFailure, CarrierAnswer>
  /** Asks the carrier to drop an instruction. */
  readonly cancel: (instruction: CarrierInstruction, signal: AbortSignal) => TaskEither<PartnerFailure, CarrierAnswer>
}
