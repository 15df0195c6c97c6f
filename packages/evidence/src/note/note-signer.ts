import type { KeyObject } from 'node:crypto'
import { publicBytesOf, signed } from './ed25519.ts'
import { signatureLine } from './signed-note.ts'
import { type VerifierKey, verifierKey } from './verifier-key.ts'

/** The text with the signature of this key under it. */
export const signedNote = (text: string, name: string, key: KeyObject): string => {
  const { id } = ownVerifierKey(name, key)
  return `${text}\n${signatureLine({ name, keyId: id, bytes: signed(key, Buffer.from(text)) })}`
}

/** The public half of a key under its name. */
export const ownVerifierKey = (name: string, key: KeyObject): VerifierKey =>
  verifierKey(name, 'note', publicBytesOf(key))
