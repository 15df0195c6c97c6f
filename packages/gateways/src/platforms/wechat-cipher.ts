import { createDecipheriv, createHash } from 'node:crypto'

/** The signature of WeChat: SHA-1 in hexadecimal digits over the texts, sorted and joined. The sender chose it. */
export const wechatSignature = (texts: ReadonlyArray<string>): string =>
  createHash('sha1').update(texts.toSorted().join('')).digest('hex')

const blockOfPadding = 32
const randomLength = 16
const lengthLength = 4

/**
 * Opens what WeChat encrypts for an app in its safe mode: AES-256-CBC under the `EncodingAESKey`, padded to 32 bytes; in it 16 random bytes, the length, the message and the id of the app.
 *
 * Null where it cannot be opened, or is for another app.
 */
export const openWechatMessage = (encodingAesKey: string, appId: string, encrypted: string): Uint8Array | null => {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64')
  const sealed = Buffer.from(encrypted, 'base64')
  if (key.length !== 32 || sealed.length === 0 || sealed.length % 16 !== 0) return null
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([decipher.update(sealed), decipher.final()])
  const padding = padded.at(-1) ?? 0
  const start = randomLength + lengthLength
  if (padding < 1 || padding > blockOfPadding || padded.length < start + padding) return null
  const end = start + padded.readUInt32BE(randomLength)
  const isForApp = padded.subarray(end, padded.length - padding).equals(Buffer.from(appId))
  return end <= padded.length - padding && isForApp ? padded.subarray(start, end) : null
}
