import type { ReadFailure, UnreadableEvent } from '@readdress/event-store'
import { isPassing, type ProjectionStopped, type ViewFailure } from '@readdress/projections'
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
      return isPassing(failure.because)
    case 'ViewNotBuilt':
      // Another builds it.
      return true
    case 'OutboxUnreadable':
    case 'OutboxOutOfPlace':
      return false
    case 'StoreUnavailable':
    case 'ViewStoreUnavailable':
    case 'CheckpointMoved':
    case 'UnreadableEvent':
    case 'UnreadableDocument':
    case 'PositionUnknown':
    case 'SealBroken':
    case 'EvidenceBroken':
      return isPassing(failure)
  }
}
