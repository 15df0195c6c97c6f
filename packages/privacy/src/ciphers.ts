import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash,
  hkdfSync,
  type KeyObject
} from 'node:crypto'

/** A key that AES or HMAC works with: it shows no bytes, and is quicker than bytes. */
export const secretKey = (bytes: Uint8Array): KeyObject => createSecretKey(bytes)

/** SHA-256 of bytes or of the UTF-8 bytes of a text, in base64url: 43 characters. */
export const sha256 = (input: string | Uint8Array): string => hash('sha256', input, 'base64url')

/** HKDF with SHA-256 (RFC 5869); null when it cannot give so many bytes. */
export const hkdf = (secret: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Buffer | null =>
  length > 255 * 32 ? null : Buffer.from(hkdfSync('sha256', secret, salt, info, length))

/** HMAC with SHA-256 (RFC 2104). */
export const hmac = (key: KeyObject, message: string | Uint8Array): Buffer =>
  createHmac('sha256', key).update(message).digest()

const gcm = 'aes-256-gcm'
const tagLength = 16

/** AES-256-GCM: what comes out is as long as what went in, and its tag of 16 bytes follows. */
export const encrypt = (key: KeyObject, iv: Uint8Array, plaintext: Uint8Array, associated: Uint8Array): Buffer => {
  const cipher = createCipheriv(gcm, key, iv)
  cipher.setAAD(associated)
  const text = cipher.update(plaintext)
  cipher.final()
  const sealed = Buffer.allocUnsafe(text.length + tagLength)
  sealed.set(text)
  sealed.set(cipher.getAuthTag(), text.length)
  return sealed
}

/** What `encrypt` was given, or null when anything about it was changed. */
export const decrypt = (key: KeyObject, iv: Uint8Array, sealed: Uint8Array, associated: Uint8Array): Buffer | null => {
  const end = sealed.length - tagLength
  if (end < 0) return null
  const decipher = createDecipheriv(gcm, key, iv, { authTagLength: tagLength })
  decipher.setAAD(associated)
  decipher.setAuthTag(sealed.subarray(end))
  const plaintext = decipher.update(sealed.subarray(0, end))
  try {
    decipher.final()
    return plaintext
  } catch {
    return null
  }
}

const wrapping = 'id-aes256-wrap'
const defaultIv = Buffer.alloc(8, 0xa6)

/** Wraps a key of 32 bytes by AES-256-KW (RFC 3394): 40 bytes, the same every time. */
export const wrapKey = (wrapper: KeyObject, key: Uint8Array): Buffer => {
  const cipher = createCipheriv(wrapping, wrapper, defaultIv)
  return Buffer.concat([cipher.update(key), cipher.final()])
}

const wrappedLength = 40

/** The key that was wrapped, or null when it was wrapped under another key, was changed, or is not of 40 bytes. */
export const unwrapKey = (wrapper: KeyObject, wrapped: Uint8Array): Buffer | null => {
  if (wrapped.length !== wrappedLength) return null
  try {
    const decipher = createDecipheriv(wrapping, wrapper, defaultIv)
    return Buffer.concat([decipher.update(wrapped), decipher.final()])
  } catch {
    return null
  }
}
