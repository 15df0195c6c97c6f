import { X509Certificate } from 'node:crypto'
import { absent, type DerElement, readDer, tags } from './der.ts'
import { algorithm, identifier, moment, natural, octets, sequenceParts } from './der-values.ts'
import { anyPurpose, extensionTypes, signatureSchemes, timeStamping } from './object-identifiers.ts'

/** A certificate: as OpenSSL reads it, and what is to be seen more exactly than it shows. */
export interface Certificate {
  readonly x509: X509Certificate
  readonly serial: bigint
  readonly issuer: Buffer
  readonly validFrom: string
  readonly validTo: string
  /** Whether it is signed in a way that is believed. */
  readonly isSoundlySigned: boolean
  /** Whether its key signs nothing but time stamps, which a critical extension says. */
  readonly isForStamping: boolean
  /** Whether a certificate below it may be for stamping. */
  readonly allowsStamping: boolean
  /** How many certificates that certify others may stand between it and the signer's; null when it may certify none. */
  readonly mostBelow: number | null
  /** Whether it has no critical extension but those that are looked at here. */
  readonly isUnderstood: boolean
}

interface Extension {
  readonly isCritical: boolean
  readonly value: DerElement
}

/** The certificate in these bytes; null when it is none in strict form, or OpenSSL refuses it. */
export const readCertificate = (bytes: Buffer): Certificate | null => {
  const [toBeSigned = absent, signedBy = absent] = sequenceParts(readDer(bytes))
  const fields = sequenceParts(toBeSigned)
  const [version, serialField = absent, , issuer = absent, validity = absent] = fields
  const [from = absent, to = absent] = sequenceParts(validity)
  const [serial, validFrom, validTo] = [natural(serialField), moment(from), moment(to)]
  const extensions = extensionsIn(fields.find(({ tag }) => tag === tags.context3) ?? absent)
  const x509 = x509Of(bytes)
  if (version?.tag !== tags.context0 || serial === null || validFrom === null || validTo === null) return null
  if (extensions === null || x509 === null) return null
  return {
    x509,
    serial,
    issuer: issuer.whole,
    validFrom,
    validTo,
    isSoundlySigned: signatureSchemes.get(algorithm(signedBy))?.digest != null,
    isForStamping: isForStamping(extensions),
    allowsStamping: allowsStamping(extensions),
    mostBelow: mostBelow(extensions),
    isUnderstood: [...extensions].every(([type, { isCritical }]) => !isCritical || understood.has(type))
  }
}

/** Whether a text holds certificates in PEM, and nothing that only looks like one. */
export const areCertificates = (text: string): boolean => certificatesInPem([text]) !== null

/** The certificates in texts in PEM, in which other text may stand; null when one is none, or there is none in a text. */
export const certificatesInPem = (texts: ReadonlyArray<string>): ReadonlyArray<Certificate> | null => {
  const blocks = texts.map((text) => text.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [])
  if (blocks.some(({ length }) => length === 0)) return null
  const read = blocks
    .flat()
    .map((block) => readCertificate(Buffer.from(block.replace(/-----[^-]*-----/g, ''), 'base64')))
  const found = read.filter((certificate) => certificate !== null)
  return found.length === read.length ? found : null
}

const understood: ReadonlySet<string> = new Set(Object.values(extensionTypes))

// OpenSSL takes text in PEM too, wherever it stands: then it would read another certificate than was looked at here.
const x509Of = (bytes: Buffer): X509Certificate | null => {
  try {
    const x509 = new X509Certificate(bytes)
    return x509.raw.equals(bytes) ? x509 : null
  } catch {
    return null
  }
}

const extensionsIn = (field: DerElement): Extensions | null => {
  const extensions = new Map<string, Extension>()
  const entries = sequenceParts(field.parts[0] ?? absent)
  for (const entry of entries) {
    const [type = absent, ...rest] = sequenceParts(entry)
    const isCritical = rest[0]?.whole.toString('hex') === '0101ff'
    const value = octets(rest[isCritical ? 1 : 0] ?? absent)
    if (value === null) return null
    extensions.set(identifier(type), { isCritical, value: readDer(value) })
  }
  return extensions.size === entries.length ? extensions : null
}

type Extensions = ReadonlyMap<string, Extension>

const purposesIn = (extensions: Extensions): ReadonlyArray<string> | null => {
  const extension = extensions.get(extensionTypes.extendedKeyUsage)
  return extension === undefined ? null : sequenceParts(extension.value).map(identifier)
}

const isForStamping = (extensions: Extensions): boolean => {
  const [purpose, ...more] = purposesIn(extensions) ?? []
  const isOnly = purpose === timeStamping && more.length === 0
  return isOnly && extensions.get(extensionTypes.extendedKeyUsage)?.isCritical === true && maySign(extensions)
}

// Digital signatures and non-repudiation, one or both, and nothing else.
const maySign = (extensions: Extensions): boolean => {
  const uses = extensions.get(extensionTypes.keyUsage)?.value
  if (uses === undefined) return true
  const [, bits = 0, ...more] = uses.tag === tags.bitString ? uses.content : []
  return bits !== 0 && (bits & 0x3f) === 0 && more.length === 0
}

const allowsStamping = (extensions: Extensions): boolean =>
  purposesIn(extensions)?.some((purpose) => purpose === timeStamping || purpose === anyPurpose) ?? true

const mostBelow = (extensions: Extensions): number | null => {
  const constraints = sequenceParts(extensions.get(extensionTypes.basicConstraints)?.value ?? absent)
  const [isAuthority = absent, most] = constraints
  if (isAuthority.whole.toString('hex') !== '0101ff') return null
  if (most === undefined) return Number.POSITIVE_INFINITY
  const count = natural(most)
  return count === null ? null : Number(count)
}
