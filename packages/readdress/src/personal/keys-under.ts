import type { KeyStore } from '@readdress/privacy'

/** The keys as a reader has them who names a legal hold: it opens what may only be kept. */
export const keysUnder = (keys: KeyStore, holdId: string | undefined): KeyStore =>
  holdId === undefined ? keys : { ...keys, find: (keyId) => keys.find(keyId, holdId) }
