/** An event on its way into the log, as the protocol carries it. */
export interface ProposedEvent {
  readonly id: string
  readonly type: string
  readonly isJson: boolean
  readonly data: Uint8Array
  readonly metadata: Uint8Array
}

/** A record of the log: commit and prepare are both its position. */
export interface LogRecord extends ProposedEvent {
  readonly position: bigint
  readonly stream: string
  readonly revision: bigint
  readonly created: Date
}

/** What became of an append: `position` is null where the server would not say it. */
export type AppendOutcome =
  | { readonly type: 'Stored'; readonly revision: bigint; readonly position: bigint | null }
  | { readonly type: 'WrongVersion'; readonly actual: bigint }
  | { readonly type: 'Deleted' }
