import { type Json, readEvidenceJson } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { bytesOf } from './base64url.ts'
import { decrypt, sha256 } from './ciphers.ts'
import { type DataKey, secretsOf } from './data-key.ts'
import { associatedData, type EventBinding, type SealedEntry, type SealedLeaf } from './sealed-form.ts'

/** What was altered or moved: a sealed value is bound to its event, its place and its key. */
export interface Tampered {
  readonly type: 'Tampered'
  readonly reason: 'leaf' | 'entry' | 'key' | 'length' | 'tag' | 'padding' | 'digest' | 'text' | 'pointer'
}

/** An opened leaf: the value, and the disclosure that shows to others that it is the one that was stored. */
export interface Opened {
  readonly value: Json
  readonly disclosure: string
}

const block = 64
const tagLength = 16
const ivLength = 12
const space = 0x20

/** Opens one leaf with its key, or says what is wrong with it. Nothing is given away of what does not pass every check. */
export const openLeaf = (
  key: DataKey,
  event: EventBinding,
  pointer: string,
  leaf: SealedLeaf,
  { ct, iv: ivText }: Pick<SealedEntry, 'ct' | 'iv'>
): Either.Either<Tampered, Opened> => {
  const sealed = bytesOf(ct)
  const iv = bytesOf(ivText)
  if (sealed === null || iv === null || iv.length !== ivLength) return tampered('entry')
  if (sealed.length < block + tagLength || sealed.length % block !== tagLength) return tampered('length')
  const associated = Buffer.from(associatedData(event, key.keyId, JSON.stringify(pointer), leaf))
  const plaintext = decrypt(secretsOf(key).encryption, iv, sealed, associated)
  if (plaintext === null) return tampered('tag')
  const length = lengthOfText(plaintext)
  if (plaintext.length - length >= block) return tampered('padding')
  const disclosure = plaintext.toString('base64url', 0, length)
  if (sha256(disclosure) !== leaf.$sd) return tampered('digest')
  return opened(plaintext.subarray(0, length), disclosure, pointer)
}

/** The answer that something was altered. */
export const tampered = (reason: Tampered['reason']): Either.Either<Tampered, never> =>
  Either.left({ type: 'Tampered', reason })

const lengthOfText = (plaintext: Uint8Array): number => {
  let length = plaintext.length
  while (length > 0 && plaintext[length - 1] === space) length -= 1
  return length
}

const opened = (text: Uint8Array, disclosure: string, pointer: string): Either.Either<Tampered, Opened> => {
  const read = readEvidenceJson(text)
  if (Either.isLeft(read) || !Array.isArray(read.right) || read.right.length !== 3) return tampered('text')
  const [salt, place, value] = read.right
  if (typeof salt !== 'string' || bytesOf(salt)?.length !== 32 || value === undefined) return tampered('text')
  return place === pointer ? Either.right({ value, disclosure }) : tampered('pointer')
}
