import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** A public key for Ed25519: 32 bytes. */
export type PublicKeyBytes = Uint8Array

// The encodings of RFC 8410 around the 32 bytes.
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex')
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The private key that a seed of 32 bytes is. */
export const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' })

/** The public half of a private key. */
export const publicBytesOf = (key: KeyObject): PublicKeyBytes =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(publicPrefix.length)

/** Whether the signature over these bytes was made with the private half; bytes that are no key verify nothing. */
export const isSignedBy = (publicKey: PublicKeyBytes, message: Uint8Array, signature: Uint8Array): boolean => {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  const key = createPublicKey({ key: Buffer.concat([publicPrefix, publicKey]), format: 'der', type: 'spki' })
  return verify(null, message, key, signature)
}

/** The signature of these bytes: 64 bytes. */
export const signed = (key: KeyObject, message: Uint8Array): Uint8Array => sign(null, message, key)
