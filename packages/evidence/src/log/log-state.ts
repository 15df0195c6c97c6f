/** These names are the storage format: what changes gets another `v`, and a file of an earlier one is as good as none. */
import { evidenceJson, Position, readEvidenceJson, StreamName } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { Digest } from '../chain/stored-link.ts'

/** How far the log has come in the store. It may be lost: then the store is read from its beginning, and what is logged already is passed over. */
export interface LogState {
  /** The last event that was logged, and where it stood in the store: elsewhere means that the events were moved into another one. */
  readonly last: {
    readonly hash: string
    readonly position: Position
    readonly rev: number
    readonly stream: StreamName
  } | null
  readonly position: Position
  readonly v: 2
}
export const LogState: t.Type<LogState, unknown> = t.strict(
  {
    last: t.union([t.null, t.strict({ hash: Digest, position: Position, rev: t.number, stream: StreamName })]),
    position: Position,
    v: t.literal(2)
  },
  'LogState'
)

/** The file of it. */
export const statePath = 'state.json'

/** Its bytes. */
export const stateBytes = (state: LogState): Buffer => {
  const text = evidenceJson(state)
  return Buffer.from(Either.isRight(text) ? text.right : '')
}

/** The state in these bytes; null when there is none, or none that can be read. */
export const readState = (bytes: Buffer | null): LogState | null => {
  const json = bytes === null ? null : readEvidenceJson(bytes)
  return json !== null && Either.isRight(json) && LogState.is(json.right) ? json.right : null
}
