import type { KeysNotReached } from 'readdress'
import { storeFailureText } from './store-failure-text.ts'

/** Why keys cannot be told of or wrapped anew, and what a person can do about it. */
export const keysNotReachedText = (because: KeysNotReached): string => {
  if ('remedy' in because) return because.remedy
  switch (because.type) {
    case 'EpochKeyMissing':
      return `There is no epoch key ${because.epoch} among those given, and keys are wrapped under it: bring it back from where it is kept.`
    case 'KeyUnreadable':
      return `The key ${because.keyId} cannot be unwrapped: give the epoch key ${because.epoch} that it was wrapped under.`
    case 'WrongKey':
      return `Another key bears the id ${because.keyId}: the key store was changed, put its newest backup in its place.`
    case 'StoreUnavailable':
      return storeFailureText(because)
  }
}
