import type { StoreUnavailable } from '@readdress/event-store'
import type { ProjectionStopped } from './projection-stopped.ts'

/** Whether the same may go well when it is tried again later, without anybody changing the program or the data. */
export const isPassing = (because: ProjectionStopped['because']): boolean => {
  switch (because.type) {
    case 'StoreUnavailable':
    case 'ViewStoreUnavailable':
      return mayCome(because.reason)
    case 'CheckpointMoved':
      // Another has carried it on: begin where it stands now.
      return true
    case 'TooFarBehind':
      // Another carries it on.
      return true
    case 'UnreadableEvent':
    case 'UnreadableDocument':
    case 'PositionUnknown':
    case 'SealBroken':
    case 'EvidenceBroken':
    case 'Aborted':
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

const shortestPause = 20
const longestPause = 30_000

/** Milliseconds before the next attempt: twice as many each time up to half a minute, less a random part of at most a half. */
export const pauseBefore = (attempt: number, random: () => number): number =>
  Math.min(longestPause, shortestPause * 2 ** (attempt - 1)) * (1 - random() / 2)
