/** Verifier keys of the C2SP specification of signed notes. */
import { base64Bytes } from '../base64.ts'
import { sha256Bytes } from '../sha256.ts'
import type { PublicKeyBytes } from './ed25519.ts'

/** What a key signs: `note`: the text of a note; `cosignature`: a checkpoint, and when the witness saw it. */
export type KeyKind = 'note' | 'cosignature'

/** The public half of a key, under the name of whoever signs. */
export interface VerifierKey {
  readonly name: string
  /** The first four bytes of a digest over name and key, as eight hexadecimal digits. */
  readonly id: string
  readonly kind: KeyKind
  readonly publicKey: PublicKeyBytes
}

const typeBytes: Readonly<Record<KeyKind, number>> = { note: 1, cosignature: 4 }

/** A key under a name; names have no white space and no `+`. */
export const verifierKey = (name: string, kind: KeyKind, publicKey: PublicKeyBytes): VerifierKey => {
  const input = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(typeBytes[kind]), publicKey])
  return { name, id: sha256Bytes(input).toString('hex', 0, 4), kind, publicKey }
}

/** The one line by which a key is handed to whoever verifies. */
export const verifierKeyText = ({ name, id, kind, publicKey }: VerifierKey): string =>
  `${name}+${id}+${Buffer.concat([Buffer.of(typeBytes[kind]), publicKey]).toString('base64')}`

/** Whether a text may be the name of a key. */
export const isKeyName = (name: string): boolean => /^[^\s+\p{Cc}\p{Cs}]{1,200}$/u.test(name)

/** The key that a line names; null when it is none, or its id is not that of its bytes. */
export const readVerifierKey = (text: string): VerifierKey | null => {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? []
  const bytes = base64Bytes(encoded)
  if (!isKeyName(name) || bytes?.length !== 33) return null
  const kind = kindOf(bytes[0])
  if (kind === null) return null
  const key = verifierKey(name, kind, bytes.subarray(1))
  return key.id === id ? key : null
}

/** The keys of these lines; null when one is none of this kind. */
export const verifierKeysIn = (lines: ReadonlyArray<string>, kind: KeyKind): ReadonlyArray<VerifierKey> | null => {
  const keys = lines.flatMap((line) => {
    const key = readVerifierKey(line)
    return key?.kind === kind ? [key] : []
  })
  return keys.length === lines.length ? keys : null
}

const kindOf = (byte: number | undefined): KeyKind | null => {
  if (byte === typeBytes.note) return 'note'
  return byte === typeBytes.cosignature ? 'cosignature' : null
}
