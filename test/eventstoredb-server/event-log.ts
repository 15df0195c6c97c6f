import { appendDecision, type Expected } from './append-decision.ts'
import type { AppendOutcome, LogRecord, ProposedEvent } from './log-record.ts'

/** One ordered list of records, and what each stream has of it. */
export interface EventLog {
  readonly records: ReadonlyArray<LogRecord>
  readonly ofStream: (stream: string) => ReadonlyArray<LogRecord>
  /** The first revision that readers see. */
  readonly lowerBound: (stream: string) => bigint
  readonly isSoftDeleted: (stream: string) => boolean
  readonly isTombstoned: (stream: string) => boolean
  readonly append: (stream: string, expected: Expected, events: ReadonlyArray<ProposedEvent>) => AppendOutcome
  readonly delete: (stream: string, expected: Expected) => AppendOutcome
  readonly tombstone: (stream: string, expected: Expected) => AppendOutcome
  /** As after a restart: repeats at "any" are not recognised any more. */
  readonly forgetRecentIds: () => void
  /** Calls after each write; the answer ends it. */
  readonly onGrown: (listener: () => void) => () => void
}

/** The revision that `$tb` names in a soft-deleted stream, and that a tombstone has. */
export const deletedRevision = 9223372036854775807n

const none: ReadonlyArray<LogRecord> = []

/** An empty log that takes its time stamps from a clock. */
export const eventLog = (now: () => Date): EventLog => {
  const records: Array<LogRecord> = []
  const streams = new Map<string, Array<LogRecord>>()
  const recent = new Map<string, Map<string, bigint>>()
  const listeners = new Set<() => void>()
  let end = 0n

  const ofStream = (stream: string): ReadonlyArray<LogRecord> => streams.get(stream) ?? none
  const isTombstoned = (stream: string): boolean => ofStream(stream).at(-1)?.revision === deletedRevision
  const setting = (stream: string, name: string): bigint | null => {
    const text = Buffer.from(ofStream(`$$${stream}`).at(-1)?.data ?? []).toString()
    // Not through a JavaScript number, which cannot hold 2^63 - 1.
    const found = new RegExp(`"\\$${name}"\\s*:\\s*(\\d+)`).exec(text)?.[1]
    return found === undefined ? null : BigInt(found)
  }
  const isSoftDeleted = (stream: string): boolean => setting(stream, 'tb') === deletedRevision

  const write = (stream: string, revision: bigint, event: ProposedEvent): LogRecord => {
    const record = { ...event, id: event.id.toLowerCase(), position: end, stream, revision, created: now() }
    end += BigInt(100 + stream.length + event.type.length + event.data.length + event.metadata.length)
    records.push(record)
    const kept = streams.get(stream) ?? []
    kept.push(record)
    streams.set(stream, kept)
    const ids = recent.get(stream) ?? new Map<string, bigint>()
    recent.set(stream, ids.set(record.id, revision))
    return record
  }
  const writeSettings = (stream: string, text: string): LogRecord =>
    write(`$$${stream}`, BigInt(ofStream(`$$${stream}`).length), ownEvent('$metadata', text))

  const grown = (): void => {
    for (const listener of [...listeners]) listener()
  }

  const decided = (stream: string, expected: Expected, ids: ReadonlyArray<string>) =>
    appendDecision({
      expected,
      ids: ids.map((id) => id.toLowerCase()),
      stored: ofStream(stream),
      recent: recent.get(stream) ?? new Map(),
      hasMetadata: ofStream(`$$${stream}`).length > 0,
      isSoftDeleted: isSoftDeleted(stream),
      isTombstoned: isTombstoned(stream)
    })

  const append = (stream: string, expected: Expected, events: ReadonlyArray<ProposedEvent>): AppendOutcome => {
    const decision = decided(
      stream,
      expected,
      events.map(({ id }) => id)
    )
    if (decision.type !== 'Write') return decision
    const first = (ofStream(stream).at(-1)?.revision ?? -1n) + 1n
    const wasDeleted = isSoftDeleted(stream)
    let last: LogRecord | undefined
    for (const [index, event] of events.entries()) last = write(stream, first + BigInt(index), event)
    if (last === undefined) return { type: 'Stored', revision: first - 1n, position: null }
    if (wasDeleted) writeSettings(stream, `{"$tb":${first}}`)
    grown()
    return { type: 'Stored', revision: last.revision, position: last.position }
  }

  const remove = (stream: string, expected: Expected, write: () => LogRecord): AppendOutcome => {
    const decision = decided(stream, expected, [crypto.randomUUID()])
    if (decision.type !== 'Write') return decision
    const { revision, position } = write()
    grown()
    return { type: 'Stored', revision, position }
  }

  return {
    records,
    ofStream,
    isSoftDeleted,
    isTombstoned,
    lowerBound: (stream) => {
      const last = ofStream(stream).at(-1)?.revision ?? -1n
      const count = setting(stream, 'maxCount')
      const bounds = [0n, setting(stream, 'tb') ?? 0n, count === null ? 0n : last - count + 1n]
      return bounds.reduce((one, other) => (one > other ? one : other))
    },
    append,
    delete: (stream, expected) =>
      ofStream(stream).length === 0 && !isTombstoned(stream)
        ? { type: 'WrongVersion', actual: -1n }
        : remove(stream, expected, () => writeSettings(stream, `{"$tb":${deletedRevision}}`)),
    tombstone: (stream, expected) =>
      remove(stream, expected, () => write(stream, deletedRevision, ownEvent('$streamDeleted', '{}'))),
    forgetRecentIds: () => recent.clear(),
    onGrown: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}

const ownEvent = (type: string, text: string): ProposedEvent => ({
  id: crypto.randomUUID(),
  type,
  isJson: true,
  data: Buffer.from(text),
  metadata: Buffer.from('')
})
