import type { Checkpoint } from '../log/checkpoint.ts'
import { isNoteSignedBy, type SignedNote } from '../note/signed-note.ts'
import type { VerifierKey } from '../note/verifier-key.ts'
import type { FindingCode } from './finding.ts'
import type { Trust } from './trust.ts'

/** A signed checkpoint, and when a stamp covers it, an instant in UTC. */
export interface SignedCheckpoint {
  readonly note: SignedNote
  readonly at: Checkpoint
  readonly stampedAt: string | null
}

/** Whether a checkpoint was signed under a key of the shop that was in force then, or why that is not proved. */
export const logKeyCode = (
  { note, at, stampedAt }: SignedCheckpoint,
  { logKeys, formerLogKeys = [] }: Pick<Trust, 'logKeys' | 'formerLogKeys'>
): FindingCode => {
  const signs = (key: VerifierKey): boolean => key.name === at.origin && isNoteSignedBy(note, key)
  if (logKeys.some(signs)) return 'anchored'
  const former = formerLogKeys.find(({ key }) => signs(key))
  if (former === undefined) {
    const isNamed = [...logKeys, ...formerLogKeys.map(({ key }) => key)].some(({ name }) => name === at.origin)
    return isNamed ? 'log-key-other' : 'log-key-unknown'
  }
  if (at.size > former.size) return 'log-key-ended'
  const { stampedBefore } = former
  // A stamp cannot be given an earlier date, whoever has the key.
  const isBelieved = stampedBefore === null || (stampedAt !== null && Date.parse(stampedAt) < Date.parse(stampedBefore))
  return isBelieved ? 'anchored' : 'log-key-stolen'
}
