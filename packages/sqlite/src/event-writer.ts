import type { DatabaseSync } from 'node:sqlite'
import {
  type Appended,
  type ExpectedRevision,
  isAsExpected,
  type RevisionConflict,
  type StreamName,
  sequencePosition
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'

/** An event whose data and metadata are JSON text already, so that nobody can change them while they wait. */
export interface EventText {
  readonly id: string
  readonly type: string
  readonly data: string
  readonly metadata: string
}

/** A batch for one stream. */
export interface Batch {
  readonly stream: StreamName
  readonly expected: ExpectedRevision
  readonly events: ReadonlyArray<EventText>
}

/** Writes a batch inside the transaction that the caller holds; a conflict writes nothing. */
export const eventWriter = (writer: DatabaseSync): ((batch: Batch) => Either.Either<RevisionConflict, Appended>) => {
  const last = writer.prepare('SELECT revision FROM event WHERE stream = ? ORDER BY revision DESC LIMIT 1')
  const insert = writer.prepare(
    'INSERT INTO event (stream, revision, type, id, metadata, data) VALUES (?, ?, ?, ?, ?, ?)'
  )
  return ({ stream, expected, events }) => {
    const found = last.get(stream)?.['revision']
    const actual = typeof found === 'number' ? found : null
    if (!isAsExpected(expected, actual)) {
      return Either.left({ type: 'RevisionConflict', stream, expected, actual })
    }
    let revision = actual ?? -1
    let position = 0
    for (const { type, id, metadata, data } of events) {
      revision += 1
      position = Number(insert.run(stream, revision, type, id, metadata, data).lastInsertRowid)
    }
    return Either.right({ stream, revision, position: sequencePosition(position) })
  }
}
