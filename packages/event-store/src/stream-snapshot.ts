import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { frozenJson } from './frozen-json.ts'
import { isJsonObject, type JsonObject } from './json.ts'
import { withMarks } from './name-marks.ts'
import { Position } from './position.ts'
import type { Revision } from './revision.ts'
import type { SnapshotFault, SnapshotKeeping } from './snapshot-keeping.ts'
import type { StreamHistory } from './stream-history.ts'
import { placeOf } from './unreadable-event.ts'

// A snapshot is JSON as a whole, so every object in it is one of JSON.
const isObject = (input: unknown): input is JsonObject => t.UnknownRecord.is(input)

const Metadata = new t.Type<JsonObject>(
  'Metadata',
  isObject,
  (input, context) => (isObject(input) ? t.success(input) : t.failure(input, context)),
  t.identity
)

/**
 * How a history lies in a snapshot: the event that it stands behind, the marks of the commands and sources, the state.
 *
 * These names are a storage format, but not for ever: a snapshot that is not of this form is not used.
 */
const KeptHistory = t.strict(
  {
    revision: t.number,
    position: Position,
    tip: t.strict({ id: t.string, metadata: Metadata }),
    known: t.string,
    state: t.unknown
  },
  'KeptHistory'
)

/** The snapshot of a history. */
export const snapshotOf = <State>(
  { state, revision, position, tip, known }: StreamHistory<State>,
  codec: SnapshotKeeping<State>['state']
): Either.Either<SnapshotFault, JsonObject> => {
  // What is known grows in place: by now it may be ahead of this state, and what is ahead may yet be lost with a restored backup.
  const covered = (names: ReadonlyMap<string, Revision>): ReadonlyArray<string> =>
    [...names].filter(([, first]) => revision !== null && first <= revision).map(([name]) => name)
  const kept = frozenJson({
    revision,
    position,
    tip,
    known: withMarks(known.covered, [...covered(known.commands), ...covered(known.sources)]),
    state: codec.encode(state)
  })
  if (Either.isLeft(kept)) return Either.left({ type: 'NotJson', at: kept.left.at })
  return isJsonObject(kept.right) ? Either.right(kept.right) : Either.left({ type: 'NotJson', at: '' })
}

/** The history that a snapshot holds, still to be proven on the stream. */
export const historyIn = <State>(
  snapshot: JsonObject,
  codec: SnapshotKeeping<State>['state']
): Either.Either<SnapshotFault, StreamHistory<State>> => {
  if (!KeptHistory.is(snapshot)) {
    return Either.left({ type: 'Unreadable', at: '', expected: KeptHistory.name })
  }
  const { revision, position, known: covered } = snapshot
  const state = codec.decode(snapshot.state)
  if (Either.isLeft(state)) {
    const { at, expected } = placeOf(state.left)
    return Either.left({ type: 'Unreadable', at: `/state${at}`, expected })
  }
  return Either.right({
    state: state.right,
    revision,
    position,
    tip: snapshot.tip,
    known: { commands: new Map(), sources: new Map(), covered }
  })
}
