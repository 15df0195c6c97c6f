// These names are the storage format.
import * as t from 'io-ts'
import { LineId } from '../values/local-name.ts'
import { Money } from '../values/money.ts'
import { Quantity } from '../values/quantity.ts'
import { ShortText } from '../values/text.ts'

/** What was bought in one line of an order; the description is the shop's own text about the product. */
export const OrderLine = t.readonly(
  t.strict({ lineId: LineId, sku: ShortText, description: ShortText, quantity: Quantity, unitPrice: Money }),
  'OrderLine'
)
export interface OrderLine extends t.TypeOf<typeof OrderLine> {}

/** A protection of a payment that a change of address can void. */
export const PaymentProtection = t.keyof(
  { None: null, PayPalSellerProtection: null, PlatformGuarantee: null, Other: null },
  'PaymentProtection'
)
export type PaymentProtection = t.TypeOf<typeof PaymentProtection>

/** How an order was paid. */
export const PaymentMethod = t.keyof(
  { Card: null, PayPal: null, WeChatPay: null, Alipay: null, Platform: null, Other: null },
  'PaymentMethod'
)
