import {
  type AttachmentNotShown,
  type ExportRequestsUnread,
  type IncidentNotRecorded,
  largestAttachment,
  type NotAttached,
  type NotErased,
  type NotExported,
  type NotLinked,
  type NotRevealed,
  type NotSealedStore,
  type SearchKeysKept
} from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'

/** Why something was not done with personal data. */
export type PersonalFailure =
  | AttachmentNotShown
  | ExportRequestsUnread
  | IncidentNotRecorded
  | NotAttached
  | NotErased
  | NotExported
  | NotLinked
  | NotRevealed
  | NotSealedStore
  | SearchKeysKept

/** What is said of it, and how the program ends: as refused where a rule says no, else as with a store that cannot be used. */
export const personalRefusal = (failure: PersonalFailure): { readonly text: string; readonly code: ExitCode } => {
  const text = ruleText(failure)
  return text === null
    ? { text: `The store did not do it: ${factsOf(failure)}.`, code: exitCode.storeUnusable }
    : { text, code: exitCode.refused }
}

const ruleText = (failure: PersonalFailure): string | null => {
  if ('remedy' in failure && typeof failure.remedy === 'string') return failure.remedy
  if (failure.type === 'PurposeForbids')
    return `${failure.purpose} does not open ${failure.fields.join(', ')}: ${notOpen[failure.because]}.`
  if (failure.type === 'ProcessingIsRestricted')
    return `The data of ${failure.subject} may only be kept (${failure.ground}); they are shown only under a legal hold, for a dispute or a legal request.`
  if (failure.type === 'QuotaExceeded')
    return `You have seen as much personal data today as one person may (${failure.quota}); from ${failure.resetsAt} on you may see more.`
  if (failure.type === 'RetentionRunning')
    return `The order must still be kept (${failure.ground})${failure.until === null ? '' : ` until ${failure.until}`}.`
  if (failure.type === 'LegalHoldActive')
    return `The order is held (${failure.holdIds.join(', ')}): release the hold when it is over.`
  if (failure.type === 'SecondApproverNeeded')
    return 'Two persons must approve it, neither the one who asked nor the one who does it, within the days that an approval counts.'
  if (failure.type === 'DifferentPersons')
    return `The key store knows the orders ${failure.orderIds.join(', ')} to be of different persons: export each by itself.`
  if (failure.type === 'OrdersMissing')
    return `The request was about ${failure.knownOrders} orders, and this would be of ${failure.orders}: name all of them, also those that are erased, or export without --request.`
  if (failure.type === 'UnknownReference' && failure.kind === 'DataSubject')
    return `There is nothing about ${failure.id} in this order: readdress retention ID --store DIR names the persons in it.`
  if (failure.type === 'UnknownReference' && failure.kind === 'Attachment')
    return `No event of this order names the file ${failure.id}: readdress audit ID --store DIR tells what does.`
  if (failure.type === 'InvalidValue' && failure.field === 'storedAs')
    return 'What is under storedAs is no id of a file that is kept with this store: open it where it is kept.'
  if (failure.type === 'Tampered')
    return `What is kept is not what was attached (${failure.reason}): restore the file from a backup.`
  if (failure.type === 'AttachmentMissing')
    return `The file ${failure.attachmentId} is not there, and nobody erased it: restore it from a backup.`
  if (failure.type === 'TooLarge') return `The file has more than ${largestAttachment / 1024 ** 2} MiB.`
  if (failure.type === 'GraceNotOver') return `Whoever asked may still change his mind until ${failure.until}.`
  return rules.has(failure.type) ? `Refused: ${factsOf(failure)}.` : null
}

const notOpen = {
  Role: 'not to your role',
  Stage: 'not at this stage of the order',
  Fields: 'it does not need them'
} as const

const rules: ReadonlySet<string> = new Set([
  'ValueErased',
  'UnknownReference',
  'IdReused',
  'InvalidValue',
  'ActorNotPermitted',
  'EvidenceMissing',
  'DeadlineNotReached',
  'AttachmentRestricted'
])

// Facts hold no personal values.
const factsOf = (failure: PersonalFailure): string =>
  Object.entries(failure)
    .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
    .map(([name, value]) => (name === 'type' ? String(value) : `${name} ${String(value)}`))
    .join(', ')
