import { createHmac } from 'node:crypto'
import * as Either from 'fp-ts/lib/Either.js'
import { type SettingsUnusable, unusable } from './settings-unusable.ts'

/** The key in a secret of Standard Webhooks: `whsec_` and 24 to 64 bytes in base64. */
export const keyOfSecret = (secret: string): Either.Either<SettingsUnusable, Buffer> => {
  const [, base64] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? []
  const key = Buffer.from(base64 ?? '', 'base64')
  return key.length >= 24 && key.length <= 64
    ? Either.right(key)
    : unusable('secret', 'expected whsec_ and 24 to 64 random bytes in base64, as `openssl rand -base64 32` gives them')
}

/** What a signed message is sent with. */
export interface Signed {
  readonly id: string
  /** When it is sent, in whole seconds since 1970. */
  readonly timestamp: number
  readonly body: string
}

/** The headers that let a receiver know who sent a message, and when: Standard Webhooks 1.0, HMAC with SHA-256 over id, timestamp and body. */
export const signatureHeaders = ({ id, timestamp, body }: Signed, key: Buffer): Readonly<Record<string, string>> => ({
  'webhook-id': id,
  'webhook-timestamp': String(timestamp),
  'webhook-signature': `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
})
