/** Object identifiers, as the hexadecimal digits of their bytes. */

/** What content is: signed data (1.2.840.113549.1.7.2), and what a time-stamp service says (1.2.840.113549.1.9.16.1.4). */
export const contentTypes = { signedData: '2a864886f70d010702', timeStampInfo: '2a864886f70d0109100104' } as const

/** What is signed beside the content: 1.2.840.113549.1.9.3, 1.2.840.113549.1.9.4 and 1.2.840.113549.1.9.16.2.47. */
export const attributeTypes = {
  contentType: '2a864886f70d010903',
  messageDigest: '2a864886f70d010904',
  signingCertificate: '2a864886f70d010910022f'
} as const

/** Extensions of certificates that are looked at (2.5.29). Policies bind nobody who asks for none. */
export const extensionTypes = {
  keyUsage: '551d0f',
  basicConstraints: '551d13',
  certificatePolicies: '551d20',
  extendedKeyUsage: '551d25'
} as const

/** The purpose of a certificate that stamps (1.3.6.1.5.5.7.3.8). */
export const timeStamping = '2b06010505070308'

/** The purpose of a certificate for everything (2.5.29.37.0). */
export const anyPurpose = '551d2500'

/** The digest that everything of ours is stamped by (2.16.840.1.101.3.4.2.1). */
export const sha256Identifier = '608648016503040201'

/** The digests that a service may use inside its signature. */
export const digestNames: ReadonlyMap<string, string> = new Map([
  [sha256Identifier, 'sha256'],
  ['608648016503040202', 'sha384'],
  ['608648016503040203', 'sha512']
])

/** A way of signing: the kind of key, and the digest; null where the signature does not name it. */
export interface SignatureScheme {
  readonly key: 'rsa' | 'ec'
  readonly digest: string | null
}

/** The ways of signing that are believed; none of them uses a digest that was broken. */
export const signatureSchemes: ReadonlyMap<string, SignatureScheme> = new Map<string, SignatureScheme>([
  ['2a864886f70d010101', { key: 'rsa', digest: null }],
  ['2a864886f70d01010b', { key: 'rsa', digest: 'sha256' }],
  ['2a864886f70d01010c', { key: 'rsa', digest: 'sha384' }],
  ['2a864886f70d01010d', { key: 'rsa', digest: 'sha512' }],
  ['2a8648ce3d040302', { key: 'ec', digest: 'sha256' }],
  ['2a8648ce3d040303', { key: 'ec', digest: 'sha384' }],
  ['2a8648ce3d040304', { key: 'ec', digest: 'sha512' }]
])
