import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import * as Either from 'fp-ts/lib/Either.js'
import type { Refusal } from './refusal.ts'

/** A signature: where it stands, what stands there, and what would be right. */
export interface Signature {
  readonly place: string
  readonly given: string | null | undefined
  readonly right: string
}

/** HMAC with SHA-256 of bytes under a key. */
export const hmacSha256 = (key: string, body: Uint8Array, encoding: 'hex' | 'base64'): string =>
  createHmac('sha256', key).update(body).digest(encoding)

/**
 * Whether a signature is the one that only a holder of the key can make. How long that takes tells nothing about the right one.
 *
 * With an empty key anybody could sign: then no signature is right.
 */
export const checkSignature = ({ place, given, right }: Signature, key: string): Either.Either<Refusal, undefined> => {
  if (given === null || given === undefined || given === '') return Either.left({ type: 'SignatureMissing', place })
  return timingSafeEqual(digest(given), digest(right)) && key !== ''
    ? Either.right(undefined)
    : Either.left({ type: 'SignatureWrong', place })
}

// Digests have one length, as the comparison demands, and tell nothing about the length of what was given.
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
