/** Signed notes of C2SP: a text, and signatures of which each reader checks those whose keys he trusts. */
import { base64Bytes } from '../base64.ts'
import { isSignedBy } from './ed25519.ts'
import { isKeyName, type VerifierKey } from './verifier-key.ts'

/** A note as it was written, before any signature was checked. */
export interface SignedNote {
  /** What is signed, with the line feed at its end. */
  readonly text: string
  readonly signatures: ReadonlyArray<NoteSignature>
}

/** A line under a note. */
export interface NoteSignature {
  readonly name: string
  readonly keyId: string
  /** What stands behind the id of the key. */
  readonly bytes: Uint8Array
}

const mostSignatures = 16

/** A note in its parts; null when it is none. */
export const readNote = (note: string): SignedNote | null => {
  const divide = note.lastIndexOf('\n\n')
  if (divide < 0 || !note.endsWith('\n')) return null
  const text = note.slice(0, divide + 1)
  const lines = note.slice(divide + 2, -1).split('\n')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no control character but the line feed may stand in a note.
  if (lines.length > mostSignatures || /[\u0000-\u0009\u000b-\u001f\u007f]/.test(note) || !note.isWellFormed())
    return null
  const signatures = lines.map(signatureIn)
  const found = signatures.filter((signature) => signature !== null)
  return found.length === signatures.length ? { text, signatures: found } : null
}

/** A line under a note; null when it is none. */
export const signatureIn = (line: string): NoteSignature | null => {
  const [, name = '', encoded = ''] = /^— (\S+) (\S+)$/.exec(line) ?? []
  const bytes = base64Bytes(encoded)
  if (!isKeyName(name) || bytes === null || bytes.length < 5) return null
  return { name, keyId: bytes.toString('hex', 0, 4), bytes: bytes.subarray(4) }
}

/** The line of a signature, to be put under a note. */
export const signatureLine = ({ name, keyId, bytes }: NoteSignature): string =>
  `— ${name} ${Buffer.concat([Buffer.from(keyId, 'hex'), bytes]).toString('base64')}\n`

// A time of eight bytes, and a signature.
const cosignatureBytes = 72

/** The note without the lines of witnesses, as a time-stamp service was given it. */
export const withoutCosignatures = ({ text, signatures }: SignedNote): string =>
  `${text}\n${signatures
    .filter(({ bytes }) => bytes.length !== cosignatureBytes)
    .map(signatureLine)
    .join('')}`

/** Whether this key signed the text. A key that cosigns is judged by `cosignedAt`. */
export const isNoteSignedBy = ({ text, signatures }: SignedNote, key: VerifierKey): boolean =>
  key.kind === 'note' &&
  signatures.some(
    ({ name, keyId, bytes }) => isOf(key, name, keyId) && isSignedBy(key.publicKey, Buffer.from(text), bytes)
  )

/** When this witness saw the checkpoint and found it consistent, in seconds since 1970; null when he did not sign it. */
export const cosignedAt = ({ text, signatures }: SignedNote, key: VerifierKey): bigint | null => {
  if (key.kind !== 'cosignature') return null
  for (const { name, keyId, bytes } of signatures) {
    if (!isOf(key, name, keyId) || bytes.length !== cosignatureBytes) continue
    const at = Buffer.from(bytes).readBigUInt64BE(0)
    if (isSignedBy(key.publicKey, cosignedText(text, at), bytes.subarray(8))) return at
  }
  return null
}

/** What a witness signs. */
export const cosignedText = (text: string, at: bigint): Uint8Array => Buffer.from(`cosignature/v1\ntime ${at}\n${text}`)

const isOf = (key: VerifierKey, name: string, keyId: string): boolean => key.name === name && key.id === keyId
