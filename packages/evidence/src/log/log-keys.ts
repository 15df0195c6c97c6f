import { isNoteSignedBy, type SignedNote } from '../note/signed-note.ts'
import { verifierKeyText } from '../note/verifier-key.ts'
import type { CheckpointSigner, LogInconsistent } from './checkpoint-signer.ts'

/** A key that the log announces, and how many records the log had with that one. */
export interface AnnouncedKey {
  readonly vkey: string
  readonly size: number
}

/** The log announces a key that its signer does not have: one of an interrupted change, or somebody else's. Nothing is signed. */
export interface LogKeyChanged extends AnnouncedKey {
  readonly type: 'LogKeyChanged'
}

type Keys = Pick<CheckpointSigner, 'key' | 'former'>

/** Whether the keys that a log of this size announces are those of its signer, one after the other; null if so. */
export const foreignKey = (
  announced: ReadonlyArray<AnnouncedKey>,
  { key, former }: Keys,
  size: number
): LogKeyChanged | LogInconsistent | null => {
  const later = [...former.slice(1).map((one) => one.key), key]
  const foreign = announced.find(
    (one, place) => one.size !== former[place]?.size || one.vkey !== verifierKeyText(later[place] ?? key)
  )
  if (foreign !== undefined) return { type: 'LogKeyChanged', ...foreign }
  const missing = former[announced.length]
  return missing === undefined ? null : { type: 'LogInconsistent', signedSize: missing.size, size }
}

/** Whether a note over so many records was signed under the key that was in force then. */
export const isSignedInForce = (note: SignedNote, size: number, { key, former }: Keys): boolean =>
  isNoteSignedBy(note, key) || former.some((one) => size <= one.size && isNoteSignedBy(note, one.key))
