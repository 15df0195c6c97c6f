import * as t from 'io-ts'

export interface OrderIdBrand {
  readonly OrderId: unique symbol
}

/** Identity of one order: 1 to 64 letters, digits or hyphens. It names the order's stream, so it is never a phone number, name or address. */
export const OrderId = t.brand(
  t.string,
  (text): text is t.Branded<string, OrderIdBrand> => /^[A-Za-z0-9-]{1,64}$/.test(text),
  'OrderId'
)
export type OrderId = t.TypeOf<typeof OrderId>
