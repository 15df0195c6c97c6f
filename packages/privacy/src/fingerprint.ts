import { base64url } from './base64url.ts'
import { hmac } from './ciphers.ts'
import { type DataKey, secretsOf } from './data-key.ts'

/**
 * A fingerprint inside one order: equal for equal values of one person, and noise once his key is destroyed.
 *
 * `kind` tells what is compared, such as `phone`; `normalised` is the value in the one form that equal values share. It may stand in events.
 */
export const fingerprint = (key: DataKey, kind: string, normalised: string): string =>
  `f1_${base64url(hmac(secretsOf(key).fingerprints, `${kind}\n${normalised}`).subarray(0, 16))}`
