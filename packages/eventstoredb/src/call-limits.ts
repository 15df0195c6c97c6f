import { type CallLimit, callLimit } from './call-limit.ts'

/** How many calls of each kind one process has under way to a server. */
export interface CallLimits {
  readonly appends: CallLimit
  readonly reads: CallLimit
  /** Over the connection of the subscriptions: where the end is. */
  readonly looks: CallLimit
  readonly subscriptions: CallLimit
}

// For the whole process, because the client shares a connection among all of its objects that have equal settings.
const ofTargets = new Map<string, CallLimits>()

/** The limits towards a server: beyond a hundred calls a connection lets the next ones wait for ever, without an error. */
export const callLimitsOf = (target: string): CallLimits => {
  const found = ofTargets.get(target)
  if (found !== undefined) return found
  const limits = {
    appends: callLimit(32, 1000),
    reads: callLimit(32, 1000),
    looks: callLimit(32, 1000),
    subscriptions: callLimit(64, 0)
  }
  ofTargets.set(target, limits)
  return limits
}
