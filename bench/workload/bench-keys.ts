import { randomBytes } from 'node:crypto'
import { epochKeysFromEnvironment, inMemoryKeyStore, type KeyStore } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'

/** Keys that live as long as the process. */
export const benchKeys = (): KeyStore => {
  const wrapper = epochKeysFromEnvironment({ EPOCH: `2026-W48=${randomBytes(32).toString('base64url')}` }, 'EPOCH')
  if (Either.isLeft(wrapper)) throw new Error(wrapper.left.because)
  return inMemoryKeyStore({ tenant: 'shop', wrapper: wrapper.right })
}
