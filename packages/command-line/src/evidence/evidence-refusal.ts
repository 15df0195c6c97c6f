import type { NotExportedEvidence, NotLogged, NotSealedStore } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { evidenceBrokenSentences } from '../texts/evidence-broken-text.ts'
import { personalRefusal } from '../texts/personal-refusal.ts'

type Refused = NotExportedEvidence | NotLogged | NotSealedStore
type OfPersons = Parameters<typeof personalRefusal>[0]

/** Why evidence was not made, and how the program ends. */
export const evidenceRefusal = (refused: Refused): { readonly text: string; readonly code: ExitCode } => {
  if (!isOfEvidence(refused)) return personalRefusal(refused)
  return { text: textOf(refused), code: exitCode.storeUnusable }
}

type OfEvidence = Exclude<Refused, OfPersons> | Extract<Refused, { readonly type: 'EvidenceBroken' | 'LeaseHeld' }>

const ofEvidence: ReadonlySet<string> = new Set([
  'NotChained',
  'AttachmentsTooLarge',
  'StoreRolledBack',
  'LogInconsistent',
  'LogKeyChanged',
  'LeaseHeld',
  'SigningKeysUnusable',
  'EvidenceBroken'
] satisfies ReadonlyArray<OfEvidence['type']>)

const isOfEvidence = (refused: Refused): refused is OfEvidence => ofEvidence.has(refused.type)

const textOf = (refused: OfEvidence): string => {
  switch (refused.type) {
    case 'NotChained':
      return `Every event of ${refused.orderId} was written before orders were chained: record a note on it, which takes them into the chain, and export again.`
    case 'AttachmentsTooLarge':
      return `The files of the order have more than ${refused.most} bytes, which no bundle may have: export it without them, and open each by readdress personal open-attachment.`
    case 'StoreRolledBack':
      return `The store has lost events that are on the log${refused.stream === null ? '' : `, as event ${refused.revision} of ${refused.stream}`}: bring back the newest events.sqlite, or the data of the server. Nothing was signed.`
    case 'LogInconsistent':
      return `The log has ${refused.size} records where ${refused.signedSize} were signed, or other ones: bring back the newest folder "evidence" of the store. Nothing was signed.`
    case 'LogKeyChanged':
      return `Record ${refused.size} of the log announces a key that is not in evidence-keys.json: bring back its newest copy from its own backup. If nobody here changed the key of the log, somebody else has it, and has announced his own: bring back the folder "evidence" from before, and change the key by readdress keys rotate-log --stolen-since. Nothing was signed.`
    case 'LeaseHeld':
      return 'Another process is writing the log: try again when it has ended, or in a quarter of a minute if it was killed.'
    case 'SigningKeysUnusable':
      return refused.remedy
    case 'EvidenceBroken':
      return evidenceBrokenSentences(refused).en
  }
}
