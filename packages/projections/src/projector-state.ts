import type { Position } from '@readdress/event-store'
import type { ProjectionStopped } from './projection-stopped.ts'

/** What a projector is doing; `processed` is the position that the view has come to. */
export type ProjectorState =
  /** It has not had the lease yet. */
  | { readonly status: 'Starting'; readonly processed: Position }
  /** Another process holds the lease and carries the view on, until then unless it renews. */
  | { readonly status: 'StandingBy'; readonly processed: Position; readonly expiresAt: number }
  /** It goes through what is stored, so many events a second. */
  | { readonly status: 'CatchingUp'; readonly processed: Position; readonly events: number; readonly rate: number }
  /** It has seen the end of the events, and shows what comes as it comes. */
  | { readonly status: 'Live'; readonly processed: Position }
  /** A store failed in a way that may pass; it tries again. */
  | {
      readonly status: 'Retrying'
      readonly processed: Position
      readonly because: ProjectionStopped['because']
      readonly attempt: number
    }
  /** The signal was aborted. */
  | { readonly status: 'Stopped'; readonly processed: Position }
  /** Something is in its way that does not pass: for an event that cannot be read, which one. */
  | { readonly status: 'Failed'; readonly processed: Position; readonly because: ProjectionStopped['because'] }
