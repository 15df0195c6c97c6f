import { mask, type Personal, usePersonal } from '@readdress/order'

/** The nickname of a buyer as a screen may show it; null where there is none, or none that can be read. */
export const maskedNickname = (nickname: Personal<string> | null): string | null =>
  nickname === null
    ? null
    : usePersonal<string, string | null>(nickname, {
        known: (text) => mask('display', 'nickname', text),
        erased: () => null
      })

/** The fingerprint of a personal value; null where it cannot be read. */
export const fingerprintOf = <A>(leaf: Personal<A>, fingerprint: (value: A) => string): string | null =>
  usePersonal<A, string | null>(leaf, { known: fingerprint, erased: () => null })
