import type { CaseId, Code, Instant, OrderId, ShortText, StatedAddress } from '@readdress/order'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { PartnerFailure } from './partner-failure.ts'

/**
 * An address that is to be saved on the page of the order, or looked at there. It holds no personal value: an adapter that has to tell the address asks for it,
 * by the order and `version`, for the purpose `ChangeAddress`.
 */
export interface PlatformOrder {
  /** The same at each try: a platform that honours it saves once. */
  readonly idempotencyKey: string
  readonly orderId: OrderId
  readonly platform: string
  readonly platformOrderNo: string
  readonly caseId: CaseId
  readonly version: number
}

/** What a platform says to an address that it is to save; `failure` is a word of ours for why it did not. */
export type PlatformAnswer =
  | { readonly outcome: 'Acknowledged'; readonly reference?: ShortText }
  | { readonly outcome: 'Failed'; readonly failure: Code }

/** A virtual number and the moment at which it ends. A personal value: it goes into the order and nowhere else. */
export interface LentNumber {
  readonly phone: ShortText
  readonly validUntil: Instant
}

/** The port to a selling platform. What its buyers change there comes in like every other fact, by `ObservePlatformAddress`. */
export interface Platform {
  readonly saveAddress: (order: PlatformOrder, signal: AbortSignal) => TaskEither<PartnerFailure, PlatformAnswer>
  /** Lends another virtual number under which the recipient of that version is reached; left out where the platform lends none. */
  readonly renewNumber?: (
    order: Omit<PlatformOrder, 'caseId'>,
    signal: AbortSignal
  ) => TaskEither<PartnerFailure, LentNumber>
  /** The address as the page of the order shows it. */
  readonly readBack: (order: PlatformOrder, signal: AbortSignal) => TaskEither<PartnerFailure, StatedAddress>
}
