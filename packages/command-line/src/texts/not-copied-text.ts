import type { NotCopied } from 'readdress'
import { storeFailureText } from './store-failure-text.ts'

/** Why events were not copied, and what a person can do about it. */
export const notCopiedText = (because: NotCopied): string => {
  switch (because.type) {
    case 'CopyDiffers':
      return `The event ${because.revision} of ${because.stream} is another one there: copy into an empty store, or stop whatever writes to one of the two.`
    case 'EventRejected':
    case 'SealingRefused':
      return `The event at ${because.at} cannot be stored there (${because.type}): use the version of Readdress that wrote it, or a newer one.`
    case 'RevisionConflict':
    case 'StoreUnavailable':
    case 'OutcomeUnknown':
    case 'PositionUnknown':
    case 'SealBroken':
    case 'EvidenceBroken':
      return storeFailureText(because)
  }
}
