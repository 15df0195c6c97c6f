import { createHash } from 'node:crypto'
import { absent, type DerElement, tags } from './der.ts'
import { algorithm, identifier, natural, octets, onlyPart, sequenceParts } from './der-values.ts'
import {
  attributeTypes,
  contentTypes,
  digestNames,
  type SignatureScheme,
  sha256Identifier,
  signatureSchemes
} from './object-identifiers.ts'

/** Who signed a time stamp, and what exactly he signed. */
export interface StampSigner {
  /** The issuer of the signer's certificate, in its encoding, and the number of the certificate. */
  readonly issuer: Buffer
  readonly serial: bigint
  /** The digest of the signer's certificate, as it was signed. */
  readonly certificateBy: string
  readonly certificateDigest: Buffer
  readonly key: SignatureScheme['key']
  readonly digest: string
  /** The bytes under the signature. */
  readonly signed: Buffer
  readonly signature: Buffer
}

/** The signer in his part of a response, whose attributes must fix this content; null when they do not, or one is missing or there twice. */
export const readStampSigner = (element: DerElement, content: Buffer): StampSigner | null => {
  const [version = absent, sid = absent, digestBy = absent, attributes = absent, signedBy = absent, last = absent] =
    sequenceParts(element)
  const [issuer = absent, number = absent] = sequenceParts(sid)
  const [serial, signature] = [natural(number), octets(last)]
  const digest = digestNames.get(algorithm(digestBy))
  const scheme = signatureSchemes.get(algorithm(signedBy))
  const values = attributes.tag === tags.context0 ? attributeValues(attributes.parts) : null
  if (natural(version) !== 1n || serial === null || signature === null || values === null) return null
  if (digest === undefined || scheme === undefined || (scheme.digest ?? digest) !== digest) return null
  const isOfContent =
    identifier(values.contentType) === contentTypes.timeStampInfo &&
    octets(values.messageDigest)?.equals(createHash(digest).update(content).digest()) === true
  const named = signingCertificate(values.signingCertificate)
  if (!isOfContent || named === null || !named.isOf(issuer, serial)) return null
  // The attributes stand in the response under another tag than the one they are signed with (RFC 5652, 5.4).
  const signed = Buffer.concat([Buffer.of(tags.set), attributes.whole.subarray(1)])
  return { ...named, issuer: issuer.whole, serial, key: scheme.key, digest, signed, signature }
}

type AttributeValues = Readonly<Record<keyof typeof attributeTypes, DerElement>>

const attributeValues = (attributes: ReadonlyArray<DerElement>): AttributeValues | null => {
  const values = new Map<string, DerElement>()
  for (const attribute of attributes) {
    const [type = absent, set, ...more] = sequenceParts(attribute)
    if (values.has(identifier(type)) || more.length > 0) return null
    values.set(identifier(type), onlyPart(set, tags.set))
  }
  return {
    contentType: values.get(attributeTypes.contentType) ?? absent,
    messageDigest: values.get(attributeTypes.messageDigest) ?? absent,
    signingCertificate: values.get(attributeTypes.signingCertificate) ?? absent
  }
}

interface SigningCertificate extends Pick<StampSigner, 'certificateBy' | 'certificateDigest'> {
  /** Whether it does not name another certificate than this. */
  readonly isOf: (issuer: DerElement, serial: bigint) => boolean
}

// The first of the certificates in the attribute is the signer's; its digest is SHA-256 where none is named (RFC 5035).
const signingCertificate = (attribute: DerElement): SigningCertificate | null => {
  const [named = absent] = sequenceParts(sequenceParts(attribute)[0] ?? absent)
  const fields = [...sequenceParts(named)]
  const by = fields[0]?.tag === tags.sequence ? algorithm(fields.shift() ?? absent) : sha256Identifier
  const [digest = absent, issuerSerial, ...more] = fields
  const certificateBy = digestNames.get(by)
  const certificateDigest = octets(digest)
  if (certificateBy === undefined || certificateDigest === null || more.length > 0) return null
  const [names, number = absent] = sequenceParts(issuerSerial ?? absent)
  const name = onlyPart(onlyPart(names, tags.sequence), tags.context4)
  return {
    certificateBy,
    certificateDigest,
    isOf: (issuer, serial) =>
      issuerSerial === undefined || (name.whole.equals(issuer.whole) && natural(number) === serial)
  }
}
