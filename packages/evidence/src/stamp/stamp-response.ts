import * as Either from 'fp-ts/lib/Either.js'
import { absent, type DerElement, readDer, tags } from './der.ts'
import { algorithm, identifier, moment, natural, octets, onlyPart, sequenceParts } from './der-values.ts'
import { contentTypes } from './object-identifiers.ts'
import type { StampRule } from './stamp-refused.ts'

/** The response of a time-stamp service in its parts, before anything was checked. */
export interface StampResponse {
  /** What is signed, as it is hashed. */
  readonly content: Buffer
  readonly info: StampInfo
  /** The encodings of the certificates that came along. */
  readonly certificates: ReadonlyArray<Buffer>
  readonly signers: ReadonlyArray<DerElement>
}

/** What a service says: that these bytes were there at this time. */
export interface StampInfo {
  /** The algorithm of the digest, as its identifier. */
  readonly imprintBy: string
  readonly imprint: Buffer
  readonly serial: bigint
  readonly time: string
  readonly nonce: bigint | null
}

// The largest that services give have some 10 KB.
const mostBytes = 65_536

/** The parts of a response of RFC 3161 that grants a time stamp. */
export const readStampResponse = (bytes: Uint8Array): Either.Either<StampRule, StampResponse> => {
  const response = bytes.length > mostBytes ? absent : readDer(Buffer.from(bytes))
  const [statusInfo = absent, token = absent, ...more] = sequenceParts(response)
  const status = natural(sequenceParts(statusInfo)[0] ?? absent)
  if (status === null || more.length > 0) return Either.left('form')
  if (status > 1n) return Either.left('status')
  const [type = absent, wrapped, ...moreOfToken] = sequenceParts(token)
  const [version = absent, , encapsulated = absent, ...rest] = sequenceParts(onlyPart(wrapped, tags.context0))
  const [contentType = absent, wrappedContent, ...moreOfContent] = sequenceParts(encapsulated)
  const content = octets(onlyPart(wrappedContent, tags.context0))
  const signers = rest.at(-1)
  const isForm =
    identifier(type) === contentTypes.signedData &&
    natural(version) === 3n &&
    /^(160,)?(161,)?49$/.test(rest.map(({ tag }) => tag).join())
  if (!isForm || signers === undefined || content === null) return Either.left('form')
  if (moreOfToken.length > 0 || moreOfContent.length > 0) return Either.left('form')
  const info = identifier(contentType) === contentTypes.timeStampInfo ? stampInfo(readDer(content)) : null
  if (info === null) return Either.left('content')
  const certificates = rest.find(({ tag }) => tag === tags.context0)?.parts ?? []
  return Either.right({
    content,
    info,
    certificates: certificates.filter(({ tag }) => tag === tags.sequence).map(({ whole }) => whole),
    signers: signers.parts
  })
}

const stampInfo = (element: DerElement): StampInfo | null => {
  const [version = absent, policy = absent, imprinted = absent, number = absent, at = absent, ...more] =
    sequenceParts(element)
  const [imprintBy = absent, digest = absent, ...moreOfImprint] = sequenceParts(imprinted)
  const [imprint, serial, time] = [octets(digest), natural(number), at.tag === tags.generalizedTime ? moment(at) : null]
  const isForm = natural(version) === 1n && identifier(policy) !== '' && moreOfImprint.length === 0 && isOptional(more)
  if (!isForm || imprint === null || serial === null || time === null) return null
  const nonceField = more.find(({ tag }) => tag === tags.integer)
  const nonce = nonceField === undefined ? null : natural(nonceField)
  if (nonceField !== undefined && nonce === null) return null
  return { imprintBy: algorithm(imprintBy), imprint, serial, time, nonce }
}

// Accuracy, ordering, nonce, name of the service, and extensions: each once at most, in this order.
const isOptional = (fields: ReadonlyArray<DerElement>): boolean =>
  /^(48,)?(1,)?(2,)?(160,)?(161,)?$/.test(fields.map(({ tag }) => `${tag},`).join(''))
