import { sha256Bytes } from '../sha256.ts'
import { derBytes, tags } from './der.ts'
import { sha256Identifier } from './object-identifiers.ts'

const version1 = derBytes(tags.integer, Buffer.of(1))
const yes = derBytes(tags.boolean, Buffer.of(0xff))
const nothing = Buffer.of(5, 0)

/** The request (RFC 3161) for a time stamp over these bytes, of which only the digest leaves; `nonce` is a number below 2^64, and the certificates are asked for. */
export const stampRequest = (stamped: Uint8Array, nonce: bigint): Buffer => {
  const by = derBytes(tags.sequence, derBytes(tags.objectIdentifier, Buffer.from(sha256Identifier, 'hex')), nothing)
  const imprint = derBytes(tags.sequence, by, derBytes(tags.octetString, sha256Bytes(stamped)))
  return derBytes(tags.sequence, version1, imprint, derBytes(tags.integer, naturalBytes(nonce)), yes)
}

// A first bit that is set would make it negative.
const naturalBytes = (number: bigint): Buffer => {
  const digits = number.toString(16)
  const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex')
  return (bytes[0] ?? 0) < 0x80 ? bytes : Buffer.concat([Buffer.of(0), bytes])
}
