import type { Position, StreamName } from '@readdress/event-store'
import type { CallFailure } from './call-failure.ts'

/** What became of a call to the server. */
export type CallOutcome = 'Succeeded' | CallFailure['type']

/** What an operator may watch: never data of events, never a password. Times are milliseconds. */
export interface Observations {
  /** One try of an append or one page of a read; `stream` null is all streams. `waiting` are the calls of its kind for which there is no room yet. */
  readonly callStarted: Call & { readonly running: number; readonly waiting: number }
  readonly callFinished: Call & { readonly outcome: CallOutcome; readonly milliseconds: number }
  readonly retrying: Call & { readonly outcome: CallOutcome; readonly milliseconds: number }
  /** The one to be alerted by: nobody knows whether the batch is stored. */
  readonly outcomeUnknown: { readonly stream: StreamName }
  /** What stands where a batch of unknown outcome was to go; `Some` of it means that one command made different events. */
  readonly readBack: { readonly stream: StreamName; readonly found: 'All' | 'Some' | 'Others' | 'Nothing' }
  /** A client was left for one on a new connection: it did not answer three times in a row, or found no node. */
  readonly connectionRenewed: {
    readonly purpose: 'calls' | 'subscriptions'
    readonly generation: number
    readonly reason: 'NoNodeFound' | 'Silent'
  }
  readonly subscription: { readonly status: SubscriptionStatus; readonly position: Position }
  /** A subscription has heard nothing for long, and looked whether there is something: what it does then. */
  readonly silence: { readonly position: Position; readonly action: 'WaitOn' | 'BeginAnew' }
}

/** Where a subscription is: `BackingOff` after a fault, `Failed` for good, `Stopped` by its reader. */
export type SubscriptionStatus = 'Connecting' | 'CatchingUp' | 'Live' | 'BackingOff' | 'Failed' | 'Stopped'

/** A call to the server, and which try it is. */
export interface Call {
  readonly operation: 'append' | 'read'
  readonly stream: StreamName | null
  readonly attempt: number
}

/** Callbacks for an operator's own logs and measures. What they throw is ignored. */
export type Observe = { readonly [Name in keyof Observations]?: (observed: Observations[Name]) => unknown }

/** Tells the callback of this name, if there is one. */
export type Tell = <Name extends keyof Observations>(name: Name, observed: Observations[Name]) => void

/** No fault of a callback reaches the store, whether it throws or rejects. */
export const tellTo =
  (observe: Observe): Tell =>
  (name, observed) => {
    const callback = observe[name]
    if (callback !== undefined) void (async () => callback(observed))().catch(() => {})
  }
