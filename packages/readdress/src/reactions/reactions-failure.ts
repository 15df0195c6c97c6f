import type { ReadFailure, StoreUnavailable, UnreadableEvent } from '@readdress/event-store'
import type { ProjectionStopped, ViewFailure } from '@readdress/projections'
import type { OutboxFailure, OutboxOutOfPlace } from '@readdress/reactions'

/** Why a round did not come to its end; what it had done until then stays. */
export type ReactionsFailure =
  | OutboxFailure
  | OutboxOutOfPlace
  | ReadFailure
  | UnreadableEvent
  | ProjectionStopped
  | ViewFailure

/** Whether the same may go well later, without anybody changing the program or the data. */
export const isPassingFailure = (failure: ReactionsFailure): boolean => {
  switch (failure.type) {
    case 'ProjectionStopped':
      return failure.because.type !== 'Aborted' && isPassingFailure(failure.because)
    case 'StoreUnavailable':
    case 'ViewStoreUnavailable':
      return mayCome(failure.reason)
    case 'CheckpointMoved':
    case 'ViewNotBuilt':
      // Another was at work: it is seen anew.
      return true
    case 'UnreadableEvent':
    case 'UnreadableDocument':
    case 'OutboxUnreadable':
    case 'OutboxOutOfPlace':
    case 'PositionUnknown':
    case 'SealBroken':
    case 'EvidenceBroken':
      return false
  }
}

const mayCome = (reason: StoreUnavailable['reason']): boolean => {
  switch (reason) {
    case 'busy':
    case 'full':
    case 'moved':
    case 'failed':
      return true
    case 'closed':
    case 'damaged':
    case 'not-allowed':
    case 'stream-deleted':
      return false
  }
}
