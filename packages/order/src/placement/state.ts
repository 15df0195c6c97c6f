import * as t from 'io-ts'
import { Instant } from '../values/instant.ts'
import { Money } from '../values/money.ts'
import { nullable } from '../values/nullable.ts'
import { OrderId } from '../values/order-id.ts'
import { personal } from '../values/personal-codec.ts'
import { ShortText } from '../values/text.ts'
import { OrderRelation } from './enumerations.ts'
import { OnPlatform } from './on-platform.ts'
import { OrderLine, PaymentProtection } from './order-line.ts'

/** What is remembered of the placing of an order. */
export const Placed = t.readonly(
  t.strict({
    platform: ShortText,
    platformOrderNo: ShortText,
    orderedAt: Instant,
    placedAt: Instant,
    nickname: nullable(personal(ShortText)),
    accountId: nullable(personal(ShortText)),
    email: nullable(personal(ShortText)),
    lines: t.readonlyArray(OrderLine),
    total: Money,
    isGift: t.boolean,
    protections: t.readonlyArray(PaymentProtection),
    links: t.readonlyArray(t.readonly(t.strict({ otherOrderId: OrderId, relation: OrderRelation }))),
    onPlatform: OnPlatform
  }),
  'Placed'
)
export interface Placed extends t.TypeOf<typeof Placed> {}

/** What must be remembered to decide about an order as a whole. */
export const PlacementState = t.intersection(
  [
    Placed,
    t.union([
      t.readonly(t.strict({ status: t.literal('AwaitingPayment') })),
      t.readonly(t.strict({ status: t.literal('Open') })),
      t.readonly(t.strict({ status: t.literal('Completed') })),
      t.readonly(t.strict({ status: t.literal('Cancelled'), cancelledAt: Instant }))
    ])
  ],
  'PlacementState'
)
export type PlacementState = t.TypeOf<typeof PlacementState>
