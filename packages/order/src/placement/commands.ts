import * as t from 'io-ts'
import { command, fact } from '../command.ts'
import { Instant } from '../values/instant.ts'
import { Money } from '../values/money.ts'
import { OrderId } from '../values/order-id.ts'
import { StatedAddress } from '../values/stated-address.ts'
import { Code, ShortText } from '../values/text.ts'
import { OrderRelation } from './enumerations.ts'
import { OrderLine, PaymentMethod, PaymentProtection } from './order-line.ts'
import { type PlatformFact, platformFacts } from './platform-commands.ts'

const Buyer = t.readonly(t.exact(t.partial({ nickname: ShortText, accountId: ShortText, email: ShortText })), 'Buyer')

/** Take in an order that was placed on a platform. */
export const PlaceOrder = command(
  'PlaceOrder',
  {
    platform: ShortText,
    platformOrderNo: ShortText,
    orderedAt: Instant,
    buyer: Buyer,
    recipientIsBuyer: t.boolean,
    address: StatedAddress,
    lines: t.readonlyArray(OrderLine),
    total: Money
  },
  { isGift: t.boolean }
)
export type PlaceOrder = t.TypeOf<typeof PlaceOrder>

/** Take in that the order was paid. */
export const RecordPayment = fact(
  'RecordPayment',
  { amount: Money, method: PaymentMethod, paidAt: Instant, protection: PaymentProtection },
  { ip: ShortText, deviceId: ShortText, deviceFingerprint: ShortText }
)
export type RecordPayment = t.TypeOf<typeof RecordPayment>

/** Cancel an order of which nothing was handed over. */
export const CancelOrder = command('CancelOrder', { reason: Code }, { replacementOrderId: OrderId })
export type CancelOrder = t.TypeOf<typeof CancelOrder>

/** Say that another order belongs to this one. */
export const LinkOrder = command('LinkOrder', { otherOrderId: OrderId, relation: OrderRelation }, {})
export type LinkOrder = t.TypeOf<typeof LinkOrder>

/** What may be asked of an order as a whole. */
export type PlacementCommand = PlaceOrder | RecordPayment | PlatformFact | CancelOrder | LinkOrder

/** The codecs of this folder's commands. */
export const placementCommands = [PlaceOrder, RecordPayment, ...platformFacts, CancelOrder, LinkOrder] as const
