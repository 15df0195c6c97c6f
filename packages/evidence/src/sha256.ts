import * as crypto from 'node:crypto'

// One call is faster than an object for each small text; Node.js 18 and 20 before 20.12 have only the object.
const oneShot: typeof crypto.hash | undefined = crypto.hash

/** The SHA-256 of a text in UTF-8, or of bytes, as base64url without padding: 43 characters. */
export const sha256 = (input: string | Uint8Array): string =>
  oneShot === undefined
    ? crypto.createHash('sha256').update(input).digest('base64url')
    : oneShot('sha256', input, 'base64url')

/** The same as 32 bytes. */
export const sha256Bytes = (input: string | Uint8Array): Buffer =>
  oneShot === undefined ? crypto.createHash('sha256').update(input).digest() : oneShot('sha256', input, 'buffer')

/** The same as 64 hexadecimal digits. */
export const sha256Hex = (input: string | Uint8Array): string =>
  oneShot === undefined ? crypto.createHash('sha256').update(input).digest('hex') : oneShot('sha256', input, 'hex')
