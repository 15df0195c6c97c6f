// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { DataSubject } from '../values/data-subject.ts'
import { Instant } from '../values/instant.ts'
import { Money } from '../values/money.ts'
import { nullable } from '../values/nullable.ts'
import { OrderId } from '../values/order-id.ts'
import { personal } from '../values/personal-codec.ts'
import { PostalAddress } from '../values/postal-address.ts'
import { Ordinal } from '../values/quantity.ts'
import { Code, ShortText } from '../values/text.ts'
import { OrderRelation } from './enumerations.ts'
import { OrderLine, PaymentMethod, PaymentProtection } from './order-line.ts'
import { type PlatformEvent, platformEvents } from './platform-events.ts'

/** An order was placed, with address version 1. */
export const OrderPlaced = event('OrderPlaced', {
  platform: ShortText,
  platformOrderNo: ShortText,
  orderedAt: Instant,
  buyer: t.readonly(
    t.strict({
      nickname: nullable(personal(ShortText)),
      accountId: nullable(personal(ShortText)),
      email: nullable(personal(ShortText))
    })
  ),
  recipient: DataSubject,
  address: PostalAddress,
  version: Ordinal,
  lines: t.readonlyArray(OrderLine),
  total: Money,
  isGift: t.boolean
})
export interface OrderPlaced extends t.TypeOf<typeof OrderPlaced> {}

/** The order was paid; the address version at payment is kept for ever. */
export const PaymentRecorded = event('PaymentRecorded', {
  amount: Money,
  method: PaymentMethod,
  paidAt: Instant,
  protection: PaymentProtection,
  ip: nullable(personal(ShortText)),
  deviceId: nullable(personal(ShortText)),
  deviceFingerprint: nullable(personal(ShortText)),
  addressVersion: Ordinal
})
export interface PaymentRecorded extends t.TypeOf<typeof PaymentRecorded> {}

/** The order was cancelled: nothing more is sent for it. */
export const OrderCancelled = event('OrderCancelled', { reason: Code, replacementOrderId: nullable(OrderId) })
export interface OrderCancelled extends t.TypeOf<typeof OrderCancelled> {}

/** Another order belongs to this one. */
export const OrderLinked = event('OrderLinked', { otherOrderId: OrderId, relation: OrderRelation })
export interface OrderLinked extends t.TypeOf<typeof OrderLinked> {}

/** What happens to an order as a whole. */
export type PlacementEvent = OrderPlaced | PaymentRecorded | PlatformEvent | OrderCancelled | OrderLinked

/** The codecs of this folder's events. */
export const placementEvents = [OrderPlaced, PaymentRecorded, ...platformEvents, OrderCancelled, OrderLinked] as const
