/** Disclosures of RFC 9901: a value with the salt and the place that its digest was made of. */
import { type Json, readEvidenceJson } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { sha256 } from '../sha256.ts'

/** A value that is shown, and the digest by which it is found in its event. */
export interface Disclosed {
  readonly digest: string
  readonly pointer: string
  readonly value: Json
}

/** The value that a disclosure shows; null when it is none in canonical form. */
export const readDisclosure = (disclosure: string): Disclosed | null => {
  const bytes = Buffer.from(disclosure, 'base64url')
  if (bytes.toString('base64url') !== disclosure) return null
  const read = readEvidenceJson(bytes)
  if (Either.isLeft(read) || !Array.isArray(read.right) || read.right.length !== 3) return null
  const [salt, pointer, value] = read.right
  if (typeof salt !== 'string' || typeof pointer !== 'string' || value === undefined) return null
  return { digest: sha256(disclosure), pointer, value }
}
