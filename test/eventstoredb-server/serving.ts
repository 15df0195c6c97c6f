import type { EventLog } from './event-log.ts'
import type { Fault, Rpc } from './faults.ts'

/** What the handlers of the calls work with. */
export interface Serving {
  readonly log: EventLog
  /** Bytes that one append may have; a server's own setting. */
  readonly mostAppendBytes: number
  /** Where the leader is, when it is another node. */
  readonly leader: () => { readonly host: string; readonly port: number } | null
  /** Whether it tells when a subscription has caught up, which servers before 23.10 do not. */
  readonly tellsCaughtUp: boolean
  /** Whether it has told its clients to go to its successor: reads that are open get nothing more. */
  readonly isLeaving: () => boolean
  /** Notes a call that has come: its fault, and how to note that it is over. */
  readonly begin: (
    rpc: Rpc,
    metadata: ReadonlyMap<string, string>
  ) => { readonly fault: Fault | null; readonly end: () => void }
  /** Destroys the connection of this peer. */
  readonly reset: (peer: string) => void
  /** Waits; a server that stops waits no longer. */
  readonly wait: (milliseconds: number) => Promise<void>
}

/** The metadata of a request as texts. */
export const textsOf = (metadata: { getMap(): Record<string, unknown> }): ReadonlyMap<string, string> =>
  new Map(Object.entries(metadata.getMap()).map(([name, value]) => [name, String(value)]))
