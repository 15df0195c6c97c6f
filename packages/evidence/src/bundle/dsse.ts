/** Envelopes of DSSE 1.0.2, with one signature. */
import type { KeyObject } from 'node:crypto'
import { readEvidenceJson } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { base64Bytes } from '../base64.ts'
import { isSignedBy, signed } from '../note/ed25519.ts'
import type { VerifierKey } from '../note/verifier-key.ts'
import { lineOf } from './event-line.ts'

/** The kind of everything that we sign: a statement of in-toto. */
export const payloadType = 'application/vnd.in-toto+json'

const Envelope = t.strict({
  payload: t.string,
  payloadType: t.literal(payloadType),
  signatures: t.readonlyArray(t.strict({ keyid: t.string, sig: t.string }))
})

/** What is signed for a payload. */
export const preAuthenticationEncoding = (type: string, payload: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `), payload])

/** The bytes of an envelope around a payload. */
export const dsseEnvelope = (payload: Uint8Array, { id }: VerifierKey, key: KeyObject): Buffer =>
  Buffer.from(
    lineOf({
      payload: Buffer.from(payload).toString('base64'),
      payloadType,
      signatures: [
        { keyid: id, sig: Buffer.from(signed(key, preAuthenticationEncoding(payloadType, payload))).toString('base64') }
      ]
    })
  )

/** An envelope whose signature nobody has checked yet. */
export interface OpenedEnvelope {
  readonly payload: Buffer
  /** The key that it names. */
  readonly keyId: string
  /** Whether it was signed with this key, whichever it names. */
  readonly isSignedBy: (key: VerifierKey) => boolean
}

/** The envelope in these bytes; null when it is none in canonical form. */
export const readEnvelope = (bytes: Uint8Array): OpenedEnvelope | null => {
  const json = readEvidenceJson(bytes)
  if (Either.isLeft(json) || !Envelope.is(json.right)) return null
  const { signatures } = json.right
  const payload = base64Bytes(json.right.payload)
  const [only, ...more] = signatures
  if (payload === null || only === undefined || more.length > 0) return null
  const message = preAuthenticationEncoding(payloadType, payload)
  return {
    payload,
    keyId: only.keyid,
    isSignedBy: (key) => {
      const signature = base64Bytes(only.sig)
      return key.kind === 'note' && signature !== null && isSignedBy(key.publicKey, message, signature)
    }
  }
}
