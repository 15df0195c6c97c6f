import { createHash, timingSafeEqual } from 'node:crypto'
import * as Either from 'fp-ts/lib/Either.js'
import type { Refusal } from './refusal.ts'

/** What is signed, by which key, where the signature stands, and what it should be. */
export interface SignatureCheck {
  readonly place: string
  readonly given: string | undefined
  readonly key: string
  readonly expected: string
}

/**
 * Whether a signature is the one that only a holder of the key can make. How long that takes tells nothing about the right one.
 *
 * With an empty key anybody could sign: then no signature is right.
 */
export const checkSignature = ({ place, given, key, expected }: SignatureCheck): Either.Either<Refusal, undefined> => {
  if (given === undefined || given === '') return Either.left({ type: 'SignatureMissing', place })
  return timingSafeEqual(digest(given), digest(expected)) && key !== ''
    ? Either.right(undefined)
    : Either.left({ type: 'SignatureWrong', place })
}

// Digests have one length, as the comparison demands, and tell nothing about the length of what was given.
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
