import * as t from 'io-ts'

export interface MinorUnitsBrand {
  readonly MinorUnits: unique symbol
}

/** A whole number of a currency's smallest unit (fen, cent) as decimal text of at most 18 digits, so that no sum is ever rounded. */
export const MinorUnits = t.brand(
  t.string,
  (text): text is t.Branded<string, MinorUnitsBrand> => /^(0|-?[1-9][0-9]{0,17})$/.test(text),
  'MinorUnits'
)
export type MinorUnits = t.TypeOf<typeof MinorUnits>

export interface CurrencyBrand {
  readonly Currency: unique symbol
}

/** An ISO 4217 currency code: three capital letters. */
export const Currency = t.brand(
  t.string,
  (text): text is t.Branded<string, CurrencyBrand> => /^[A-Z]{3}$/.test(text),
  'Currency'
)
export type Currency = t.TypeOf<typeof Currency>

/** An amount of money in minor units of one currency: CNY 68.00 is `{ minor: '6800', currency: 'CNY' }`. */
export const Money = t.readonly(t.strict({ minor: MinorUnits, currency: Currency }), 'Money')
export interface Money extends t.TypeOf<typeof Money> {}

/** Whether two amounts are the same number of the same currency. */
export const sameMoney = (one: Money, other: Money): boolean =>
  one.currency === other.currency && one.minor === other.minor

/** Whether two amounts that may be missing are both missing or the same. */
export const sameAmount = (one: Money | null, other: Money | null): boolean =>
  one === null || other === null ? one === other : sameMoney(one, other)

/** Whether an amount reaches a threshold; amounts of another currency never do, because nothing is converted here. */
export const reaches = (amount: Money, threshold: Money): boolean =>
  amount.currency === threshold.currency && BigInt(amount.minor) >= BigInt(threshold.minor)

/** What one amount is more than another, negative where it is less; null where the currencies differ, because nothing is converted here. */
export const difference = (one: Money, other: Money): Money | null => {
  const minor = String(BigInt(one.minor) - BigInt(other.minor))
  return one.currency === other.currency && MinorUnits.is(minor) ? { minor, currency: one.currency } : null
}
