import * as t from 'io-ts'

export interface QuantityBrand {
  readonly Quantity: unique symbol
}

/** How many of one thing: a whole number from 1 to 1,000,000. */
export const Quantity = t.brand(
  t.number,
  (count): count is t.Branded<number, QuantityBrand> => Number.isInteger(count) && count >= 1 && count <= 1_000_000,
  'Quantity'
)
export type Quantity = t.TypeOf<typeof Quantity>

/** A place in a row that starts at 1: an address version, a proposal, an attempt. */
export const Ordinal: t.Type<number> = new t.Type<number>(
  'Ordinal',
  (u): u is number => typeof u === 'number' && Number.isSafeInteger(u) && u >= 1,
  (u, context) => (Ordinal.is(u) ? t.success(u) : t.failure(u, context)),
  t.identity
)
