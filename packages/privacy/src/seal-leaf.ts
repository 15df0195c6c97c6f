import { evidenceJson, type NotCanonical } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { base64url } from './base64url.ts'
import { encrypt, sha256 } from './ciphers.ts'
import { type DataKey, secretsOf } from './data-key.ts'
import { randomness } from './randomness.ts'
import { associatedData, type EventBinding, type SealedEntry, type SealedLeaf } from './sealed-form.ts'

/** A leaf and its entry in `$sealed`, as they are stored. */
export interface Sealed {
  readonly leaf: SealedLeaf
  readonly entry: SealedEntry
}

/** The text of a leaf has more than 64 KiB: what is so large is an attachment. */
export interface TooLarge {
  readonly type: 'TooLarge'
}

/** What must be fresh for every leaf; fixed in tests only. */
export interface SealRandom {
  readonly salt: Uint8Array
  readonly iv: Uint8Array
}

const largest = 65_536
const block = 64
const space = 0x20

// Values are written here to be sealed, one after the other, and wiped: nobody shares this memory.
const desk = Buffer.alloc(largest)

/** Fresh randomness for one leaf. */
export const freshSeal = (): SealRandom => {
  const bytes = randomness(44)
  return { salt: bytes.subarray(0, 32), iv: bytes.subarray(32) }
}

/**
 * Seals one value under a key, bound to its event and its place (an RFC 6901 pointer).
 *
 * Refused is what is not Evidence JSON, with its place in the value, and what is too large.
 */
export const sealLeaf = (
  key: DataKey,
  event: EventBinding,
  pointer: string,
  value: unknown,
  { salt, iv }: SealRandom = freshSeal()
): Either.Either<NotCanonical | TooLarge, Sealed> => {
  const canonical = evidenceJson(value)
  if (Either.isLeft(canonical)) return canonical
  const place = JSON.stringify(pointer)
  const text = `["${base64url(salt)}",${place},${canonical.right}]`
  const length = Buffer.byteLength(text)
  if (length > largest) return Either.left({ type: 'TooLarge' })
  // Spaces up to a multiple of 64 hide the exact length.
  const padded = Math.ceil(length / block) * block
  desk.write(text)
  desk.fill(space, length, padded)
  const leaf = { $sd: sha256(desk.toString('base64url', 0, length)), subject: key.subject }
  const associated = Buffer.from(associatedData(event, key.keyId, place, leaf))
  const sealed = encrypt(secretsOf(key).encryption, iv, desk.subarray(0, padded), associated)
  desk.fill(0, 0, padded)
  return Either.right({ leaf, entry: { ct: sealed.toString('base64url'), iv: base64url(iv), kid: key.keyId, v: 1 } })
}
