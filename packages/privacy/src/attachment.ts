/** The bytes of this file (labels, lengths, order) are the stored format: a change needs another version, never an edit. */
import { hash } from 'node:crypto'
import * as Either from 'fp-ts/lib/Either.js'
import { decrypt, encrypt } from './ciphers.ts'
import { type DataKey, secretsOf } from './data-key.ts'
import { type Tampered, tampered } from './open-leaf.ts'
import { freshSeal, type SealRandom, type TooLarge } from './seal-leaf.ts'

/** A sealed file: its bytes for the place where attachments are kept, and the digest for the event (hexadecimal, over salt and file). */
export interface SealedAttachment {
  readonly stored: Buffer
  readonly sha256: string
}

/** A file that was opened; who is to check the digest needs the salt too. */
export interface OpenedAttachment {
  readonly file: Buffer
  readonly salt: Buffer
}

/** The most bytes that a file of a person has: 16 MiB. */
export const largestAttachment = 16 * 1024 * 1024
const ivLength = 12
const saltLength = 32

/** Seals a file of at most 16 MiB under a key, bound to its id. */
export const sealAttachment = (
  key: DataKey,
  attachmentId: string,
  file: Uint8Array,
  { salt, iv }: SealRandom = freshSeal()
): Either.Either<TooLarge, SealedAttachment> => {
  if (file.length > largestAttachment) return Either.left({ type: 'TooLarge' })
  const salted = Buffer.concat([salt, file])
  const sealed = encrypt(secretsOf(key).encryption, iv, salted, associatedData(key, attachmentId))
  return Either.right({ stored: Buffer.concat([iv, sealed]), sha256: hash('sha256', salted, 'hex') })
}

/** Opens what was stored under this id, or says what is wrong with it; the digest is that of the event. */
export const openAttachment = (
  key: DataKey,
  attachmentId: string,
  stored: Uint8Array,
  sha256: string
): Either.Either<Tampered, OpenedAttachment> => {
  const salted = decrypt(
    secretsOf(key).encryption,
    stored.subarray(0, ivLength),
    stored.subarray(ivLength),
    associatedData(key, attachmentId)
  )
  if (salted === null) return tampered('tag')
  if (salted.length < saltLength) return tampered('length')
  if (hash('sha256', salted, 'hex') !== sha256) return tampered('digest')
  return Either.right({ file: salted.subarray(saltLength), salt: salted.subarray(0, saltLength) })
}

const associatedData = ({ keyId, stream, subject, tenant }: DataKey, attachmentId: string): Buffer =>
  Buffer.from(
    `readdress/attachment/v1\n{"attachmentId":${JSON.stringify(attachmentId)},"kid":"${keyId}","stream":${JSON.stringify(stream)},"subject":${JSON.stringify(subject)},"tenant":${JSON.stringify(tenant)},"v":1}`
  )
