import type { RecordedEvent } from '@readdress/event-store'
import { attachmentsIn, type ReportManner, sealedLeavesIn } from '@readdress/evidence'
import type { OrderId } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { askToSee, type Logged, type NotRevealed, noteNotShown, type Revealing } from '../personal/asking-to-see.ts'
import type { By } from '../personal/person.ts'

/** Which order is to be proved to whom, and what is shown of the persons in it. */
export interface EvidenceWish {
  readonly orderId: OrderId
  /** Whoever is given the bundle, by a pseudonym: `bank-1`. */
  readonly recipient: string
  readonly purpose: 'Dispute' | 'LegalRequest'
  readonly legalBasis: string
  /** The fields that are shown in clear, of every person in the order: `Name`, `Street`, …; `Attachment` for files; `Every`; none, if not said. */
  readonly disclose?: ReadonlyArray<string>
  readonly by: By
  readonly caseId?: string
  /** How the report for people is written; Chinese first, at `+08:00`, if not said. An offset that is none throws. */
  readonly report?: Omit<ReportManner, 'template'>
}

/** Whether a field is shown; `Every` is every field, and files are the field `Attachment`. */
export const isWanted = (wanted: ReadonlyArray<string>, field: string): boolean =>
  wanted.includes('Every') || wanted.includes(field)

/** The persons of whom something is sealed in these events, or whom a file that is to be shown is about; null when there are no events. */
export const subjectsIn = (
  events: ReadonlyArray<RecordedEvent>,
  wanted: ReadonlyArray<string> = []
): ReadonlyArray<string> | null => {
  if (events.length === 0) return null
  const files = isWanted(wanted, 'Attachment') ? events.flatMap(({ data }) => attachmentsIn(data)) : []
  const leaves = events.flatMap(({ data }) => sealedLeavesIn(data))
  return [...new Set([...leaves, ...files].map(({ subject }) => subject))]
}

/** Puts on record that the wanted fields of everybody in the order are shown to the recipient; none is wanted, none is recorded. */
export const askForAll = async (
  exporting: Revealing,
  { orderId, recipient, purpose, legalBasis, disclose = [], by, caseId }: EvidenceWish,
  subjects: ReadonlyArray<string>
): Promise<Either.Either<NotRevealed, ReadonlyArray<Logged>>> => {
  const granted: Array<Logged> = []
  for (const subject of disclose.length === 0 ? [] : subjects) {
    const about = caseId === undefined ? {} : { caseId }
    const asked = { orderId, subject, fields: disclose, purpose, legalBasis, by, receiver: recipient, ...about }
    const logged = await askToSee(exporting, { ...asked, of: 'every' })
    // Of whoever is erased nothing can be shown, and the bundle says so.
    if (Either.isLeft(logged) && logged.left.type === 'ValueErased') continue
    if (Either.isRight(logged)) {
      granted.push(logged.right)
      continue
    }
    for (const one of granted) await noteNotShown(exporting, by, one, logged.left.type)
    return logged
  }
  return Either.right(granted)
}
