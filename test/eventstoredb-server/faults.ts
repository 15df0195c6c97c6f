import type { CallStatus } from './call-status.ts'

/** The calls of the protocol that the server knows. */
export type Rpc = 'append' | 'batchAppend' | 'read' | 'delete' | 'tombstone' | 'features' | 'gossip'

/** What goes wrong with one call. The counts are of messages that the server sends. */
export type Fault =
  | { readonly type: 'Status'; readonly status: CallStatus }
  /** Never answers. */
  | { readonly type: 'Hang' }
  | { readonly type: 'Delay'; readonly milliseconds: number }
  /** Destroys the connection that the call came on. */
  | { readonly type: 'Reset' }
  /** Writes first, then does the other: an outcome that the client cannot know. */
  | { readonly type: 'CommitThen'; readonly next: Fault }
  /** An answer that says neither success nor conflict. */
  | { readonly type: 'EmptyAnswer' }
  /** Success that does not tell the position. */
  | { readonly type: 'NoPosition' }
  /** Sends so many messages of a read, then ends with this status; null ends it as if it were complete. */
  | { readonly type: 'EndAfter'; readonly messages: number; readonly status: CallStatus | null }
  /** Sends so many messages of a read, then nothing more. */
  | { readonly type: 'StallAfter'; readonly messages: number }
  /** Sends each of the first events twice, and that it has caught up. */
  | { readonly type: 'Duplicate'; readonly events: number }
  /** Leaves out messages of this kind. */
  | { readonly type: 'Omit'; readonly message: 'caughtUp' | 'checkpoint' }
  /** Sends other checkpoints, as many as are given, in the place of each. */
  | { readonly type: 'Checkpoints'; readonly sent: (commit: bigint) => ReadonlyArray<CheckpointSent> }

/** A checkpoint as the server sends it; its prepare may be 0, which is before the record at its commit. */
export interface CheckpointSent {
  readonly commit: bigint
  readonly prepare: bigint
}

/** The faults that wait for their calls. */
export interface Faults {
  /** Arms a fault for the next calls of this kind (once if not said), in the order of arming. */
  readonly arm: (rpc: Rpc, fault: Fault, times?: number) => void
  /** The fault for a call that has just come, or null. */
  readonly next: (rpc: Rpc) => Fault | null
  readonly clear: () => void
}

/** No fault. */
export const faults = (): Faults => {
  const armed = new Map<Rpc, Array<{ readonly fault: Fault; left: number }>>()
  return {
    arm: (rpc, fault, times = 1) => {
      armed.set(rpc, [...(armed.get(rpc) ?? []), { fault, left: times }])
    },
    next: (rpc) => {
      const [first, ...rest] = armed.get(rpc) ?? []
      if (first === undefined) return null
      first.left -= 1
      if (first.left <= 0) armed.set(rpc, rest)
      return first.fault
    },
    clear: () => armed.clear()
  }
}
