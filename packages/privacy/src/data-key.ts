/** The bytes of this file (labels, lengths, order) are the stored format: a change needs another version, never an edit. */
import type { KeyObject } from 'node:crypto'
import { base64url } from './base64url.ts'
import { hkdf, secretKey } from './ciphers.ts'
import { KeyId } from './key-id.ts'
import type { KeyContext } from './key-scope.ts'

/** The key of one person in one order. It shows whose it is and prints as `[key k1_…]`; its bytes are on no property. */
export interface DataKey extends KeyContext {
  readonly keyId: KeyId
}

/** What a data key does, for the files of this package that seal and open. */
export interface KeySecrets {
  readonly encryption: KeyObject
  readonly fingerprints: KeyObject
}

const secrets = new WeakMap<DataKey, KeySecrets>()

/** The secrets of a key; a copy of a key has none, and using one is a bug of the caller. */
export const secretsOf = (key: DataKey): KeySecrets => {
  const found = secrets.get(key)
  if (found !== undefined) return found
  throw new TypeError('This is a copy of a data key and has lost its bytes. Pass the key itself on.')
}

/** The key that follows from a root of 32 random bytes and what it belongs to. The same root gives each scope another key. */
export const dataKey = (root: Uint8Array, { generation, stream, subject, tenant }: KeyContext): DataKey => {
  const info = `readdress/data-key/v1\n{"generation":${generation},"stream":${JSON.stringify(stream)},"subject":${JSON.stringify(subject)},"tenant":${JSON.stringify(tenant)},"v":1}`
  const okm = hkdf(root, new Uint8Array(), Buffer.from(info), okmLength)
  const keyId = `k1_${base64url(okm?.subarray(32, 48) ?? new Uint8Array())}`
  if (okm === null || !KeyId.is(keyId) || root.length !== rootLength) throw new TypeError('A root has 32 bytes.')
  const key: DataKey = Object.freeze(
    Object.assign(Object.create(printed), { keyId, tenant, stream, subject, generation })
  )
  secrets.set(key, {
    encryption: secretKey(okm.subarray(0, 32)),
    fingerprints: secretKey(okm.subarray(48, 80))
  })
  okm.fill(0)
  return key
}

const rootLength = 32
const okmLength = 80

const print = {
  value(this: DataKey): string {
    return `[key ${this.keyId}]`
  }
}

// Symbol.for: what console.log and util.inspect look for.
const printed = Object.freeze(
  Object.defineProperties(
    {},
    {
      toString: print,
      toJSON: print,
      [Symbol.toPrimitive]: print,
      [Symbol.for('nodejs.util.inspect.custom')]: print
    }
  )
)
