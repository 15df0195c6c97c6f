import * as t from 'io-ts'

export interface KeyIdBrand {
  readonly KeyId: unique symbol
}

/** Id of a data key, made from the key itself: `k1_` and 22 characters. A key made anew cannot pass for an old one. */
export const KeyId = t.brand(
  t.string,
  (text): text is t.Branded<string, KeyIdBrand> => /^k1_[A-Za-z0-9_-]{22}$/.test(text),
  'KeyId'
)
export type KeyId = t.TypeOf<typeof KeyId>
