import { createCipheriv, createSecretKey, hash, type KeyObject, randomBytes } from 'node:crypto'
import type { Json } from '@readdress/event-store'
import type { EventOfW } from '../workload.ts'

/** What the raw operations need for one value, made beforehand: the very bytes that are hashed, encrypted and bound. */
export interface ValueToSeal {
  readonly disclosure: string
  readonly plaintext: Buffer
  readonly associated: Buffer
}

const isPersonal = (value: Json): value is { readonly $personal: { readonly value: string } } =>
  typeof value === 'object' && value !== null && '$personal' in value

const block = 64
const saltInText = '0'.repeat(43)
const digest = '0'.repeat(43)
const keyId = `k1_${'0'.repeat(22)}`

/** The values of an event, in texts as long as those that sealing makes. */
export const valuesToSeal = ({ stream, event: { id, type, data } }: EventOfW): ReadonlyArray<ValueToSeal> =>
  Object.entries(data).flatMap(([name, value]) => {
    if (!isPersonal(value)) return []
    const text = `["${saltInText}","/${name}",${JSON.stringify(value.$personal.value)}]`
    const length = Buffer.byteLength(text)
    const plaintext = Buffer.alloc(Math.ceil(length / block) * block, ' ')
    plaintext.write(text)
    const bound = {
      eventId: id,
      kid: keyId,
      ptr: `/${name}`,
      sd: digest,
      stream,
      subject: 'buyer',
      tenant: 'shop',
      type,
      v: 1
    }
    const associated = Buffer.from(`readdress/leaf/v1\n${JSON.stringify(bound)}`)
    return [{ disclosure: Buffer.from(text).toString('base64url'), plaintext, associated }]
  })

/** A key for the raw operations. */
export const rawKey = (): KeyObject => createSecretKey(randomBytes(32))

/** All that `node:crypto` has to do to seal one value: a salt, an initialisation vector, a digest and an encryption. */
export const sealRaw = (key: KeyObject, { disclosure, plaintext, associated }: ValueToSeal): number => {
  const salt = randomBytes(32)
  const iv = randomBytes(12)
  const digested = hash('sha256', disclosure, 'base64url')
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(associated)
  const text = cipher.update(plaintext)
  cipher.final()
  return salt.length + digested.length + text.length + cipher.getAuthTag().length
}

/** The texts that are hashed for the chain, made beforehand: data, metadata and header, as long as those of a sealed event. */
export const textsToChain = ({ stream, event: { id, type, data, metadata } }: EventOfW): ReadonlyArray<string> => {
  const sealedData = Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, isPersonal(value) ? { $sd: digest, subject: 'buyer' } : value])
  )
  const header = { alg: 'sha-256', dataDigest: digest, id, metaDigest: digest, prev: digest, recordedAt: null }
  const place = { ref: digest, rev: '10', stream, tenant: 'shop', type, v: 1 }
  return [
    `readdress/data/v1\n${JSON.stringify(sealedData)}`,
    `readdress/meta/v1\n${JSON.stringify(metadata)}`,
    `readdress/event/v1\n${JSON.stringify({ ...header, ...place })}`
  ]
}

/** All that `node:crypto` has to do to chain one event: three digests. */
export const chainRaw = (texts: ReadonlyArray<string>): number =>
  texts.reduce((length, text) => length + hash('sha256', text, 'base64url').length, 0)
