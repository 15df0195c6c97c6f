import type { Instant } from '../values/instant.ts'
import type { Money } from '../values/money.ts'
import type { Personal } from '../values/personal.ts'
import type { OrderLine, PaymentProtection } from './order-line.ts'

/** What is remembered of the placing of an order. */
export interface Placed {
  readonly platform: string
  readonly platformOrderNo: string
  readonly orderedAt: Instant
  readonly placedAt: Instant
  readonly nickname: Personal<string> | null
  readonly accountId: Personal<string> | null
  readonly email: Personal<string> | null
  readonly lines: ReadonlyArray<OrderLine>
  readonly total: Money
  readonly isGift: boolean
  readonly protections: ReadonlyArray<PaymentProtection>
}

/** What must be remembered to decide about an order as a whole. */
export type PlacementState = Placed &
  (
    | { readonly status: 'AwaitingPayment' }
    | { readonly status: 'Open' }
    | { readonly status: 'Cancelled'; readonly cancelledAt: Instant }
  )
