import { createHash, verify } from 'node:crypto'
import * as Either from 'fp-ts/lib/Either.js'
import { sha256Bytes } from '../sha256.ts'
import { type Certificate, certificatesInPem, readCertificate } from './certificate.ts'
import { chainToRoot } from './certificate-chain.ts'
import { sha256Identifier } from './object-identifiers.ts'
import type { StampRefused, StampRule } from './stamp-refused.ts'
import { readStampResponse, type StampInfo, type StampResponse } from './stamp-response.ts'
import { readStampSigner, type StampSigner } from './stamp-signer.ts'

/** What a time stamp proves: the bytes were there at this time, says this service. */
export interface Stamp {
  /** YYYY-MM-DDThh:mm:ssZ, with a fraction of a second where the service gave one. */
  readonly time: string
  /** The number that the service gave it: hexadecimal digits. */
  readonly serial: string
  /** The subject of the certificate that signed it. */
  readonly signer: string
}

/** What a time stamp is held against. */
export interface StampCheck {
  /** The bytes that it is to be over. */
  readonly stamped: Uint8Array
  /** Certificates in PEM, of authorities that whoever verifies trusts to certify time-stamp services. */
  readonly roots: ReadonlyArray<string>
  /** The number in the request that it answers; looked at only where it is given. */
  readonly nonce?: bigint
}

/** What the response of a time-stamp service (RFC 3161) proves. Certificates that were withdrawn since are not known here. */
export const verifyStamp = (
  response: Uint8Array,
  { stamped, roots, nonce }: StampCheck
): Either.Either<StampRefused, Stamp> => {
  const read = readStampResponse(response)
  if (Either.isLeft(read)) return refuse(read.left)
  const { info } = read.right
  if (!isImprintOf(info, stamped)) return refuse('imprint')
  const signer = onlySigner(read.right)
  if (signer === null) return refuse('signer')
  const certificate = certificateOf(signer, read.right)
  if (certificate === null || !certificate.isForStamping || certificate.mostBelow !== null) return refuse('certificate')
  if (!isSignedBy(certificate, signer)) return refuse('signature')
  const chain = chainToRoot(certificate, read.right.certificates, certificatesInPem(roots) ?? [])
  if (chain === null) return refuse('chain')
  if (!chain.every((link) => isValidAt(link, info.time))) return refuse('validity')
  if (nonce !== undefined && info.nonce !== nonce) return refuse('nonce')
  const { subject } = certificate.x509
  return Either.right({
    time: info.time,
    serial: info.serial.toString(16),
    signer: (subject ?? '').split('\n').join(', ')
  })
}

/** Whether a response says that it is over these bytes; nothing else of it is looked at. */
export const isStampOver = (response: Uint8Array, stamped: Uint8Array): boolean => {
  const read = readStampResponse(response)
  return Either.isRight(read) && isImprintOf(read.right.info, stamped)
}

const refuse = (rule: StampRule): Either.Either<StampRefused, never> => Either.left({ type: 'StampRefused', rule })

const isImprintOf = ({ imprintBy, imprint }: StampInfo, stamped: Uint8Array): boolean =>
  imprintBy === sha256Identifier && imprint.equals(sha256Bytes(stamped))

const onlySigner = ({ signers, content }: StampResponse): StampSigner | null => {
  const [only, ...more] = signers
  return only === undefined || more.length > 0 ? null : readStampSigner(only, content)
}

const certificateOf = (signer: StampSigner, { certificates }: StampResponse): Certificate | null => {
  const bytes = certificates.find((candidate) =>
    createHash(signer.certificateBy).update(candidate).digest().equals(signer.certificateDigest)
  )
  const certificate = bytes === undefined ? null : readCertificate(bytes)
  return certificate?.serial === signer.serial && certificate.issuer.equals(signer.issuer) ? certificate : null
}

const isSignedBy = ({ x509 }: Certificate, { key, digest, signed, signature }: StampSigner): boolean => {
  try {
    const { publicKey } = x509
    return publicKey.asymmetricKeyType === key && verify(digest, signed, publicKey, signature)
  } catch {
    // A key of a kind that OpenSSL does not know.
    return false
  }
}

const isValidAt = ({ validFrom, validTo }: Certificate, time: string): boolean => {
  const at = Date.parse(time)
  return Date.parse(validFrom) <= at && at <= Date.parse(validTo)
}
