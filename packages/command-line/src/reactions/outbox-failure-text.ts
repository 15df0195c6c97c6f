import type { IntentUnknown, ReactionsFailure } from 'readdress'
import { storeFailureText } from '../texts/store-failure-text.ts'

/** What is in the way of what is done by itself, and what a person can do about it. */
export const outboxFailureText = (failure: ReactionsFailure | IntentUnknown): string => {
  switch (failure.type) {
    case 'OutboxUnreadable':
      return `The intent ${failure.intentId} in outbox.sqlite cannot be read: a newer version of Readdress wrote it, or the file is damaged. Use that version, or restore the file from a backup.`
    case 'IntentUnknown':
      return `There is no intent ${failure.intentId}: it was done or discarded, or the id is misspelt. readdress outbox list tells those that there are.`
    case 'OutboxOutOfPlace':
      return 'outbox.sqlite stands at a position that the store has not: the events were moved into another store, or an older backup was put in place. Look at what is left by readdress outbox list, remove outbox.sqlite, and run again: it begins with what happens from then on.'
    case 'ProjectionStopped':
      return storeFailureText(failure.because)
    case 'StoreUnavailable':
    case 'ViewStoreUnavailable':
    case 'CheckpointMoved':
    case 'ViewNotBuilt':
    case 'UnreadableEvent':
    case 'UnreadableDocument':
    case 'PositionUnknown':
    case 'SealBroken':
    case 'EvidenceBroken':
      return storeFailureText(failure)
  }
}
