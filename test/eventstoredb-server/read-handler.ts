import type pb from '@eventstore/db-client/generated/streams_pb.js'
import type { ServerWritableStream } from '@grpc/grpc-js'
import { refusals } from './call-status.ts'
import type { LogRecord } from './log-record.ts'
import { caughtUpMessage, checkpointMessage, confirmationMessage, eventMessage, notFoundMessage } from './messages.ts'
import { type ReadOutput, readOutput } from './read-output.ts'
import { type ReadWish, readWish } from './read-request.ts'
import { type Serving, textsOf } from './serving.ts'

type Request = InstanceType<typeof pb.ReadReq>
type Answer = InstanceType<typeof pb.ReadResp>

/** Answers `Read`: reads and subscriptions, of one stream or of all. */
export const readHandler =
  (serving: Serving) =>
  async (call: ServerWritableStream<Request, Answer>): Promise<void> => {
    const metadata = textsOf(call.metadata)
    const { fault, end } = serving.begin('read', metadata)
    const output = readOutput(serving, call, fault, end)
    if (!(await output.begin())) return
    const leader = metadata.get('requires-leader') === 'true' ? serving.leader() : null
    if (leader !== null) return output.fail(refusals.notLeader(leader.host, leader.port))
    const wish = readWish(call.request)
    if (wish.stream !== null && serving.log.isTombstoned(wish.stream)) {
      return output.fail(refusals.streamDeleted(wish.stream))
    }
    if (wish.stream === null && !isOnRecord(serving, wish)) return output.fail(refusals.invalidPosition())
    await (wish.isSubscription ? subscribe(serving, wish, output) : read(serving, wish, output))
  }

const isOnRecord = ({ log }: Serving, { from, isBackwards }: ReadWish): boolean =>
  typeof from !== 'bigint' || isBackwards || log.records[indexOf(log.records, from)]?.position === from

// Records are ordered by position: the first at or behind it.
const indexOf = (records: ReadonlyArray<LogRecord>, position: bigint): number => {
  let low = 0
  let high = records.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const at = records[middle]?.position ?? 0n
    if (at < position) low = middle + 1
    else high = middle
  }
  return low
}

const read = async ({ log }: Serving, wish: ReadWish, output: ReadOutput): Promise<void> => {
  const { stream, filter } = wish
  if (stream !== null && (log.ofStream(stream).length === 0 || log.isSoftDeleted(stream))) {
    await output.send(notFoundMessage(stream))
    return output.end()
  }
  const bound = stream === null ? 0n : log.lowerBound(stream)
  const visible = stream === null ? log.records : log.ofStream(stream).filter(({ revision }) => revision >= bound)
  const chosen = wish.isBackwards ? backwards(wish, visible) : forwards(wish, visible)
  let left = wish.count
  for (const record of chosen) {
    if (left <= 0n || output.isOver()) break
    if (filter !== null && !filter(record)) continue
    left -= 1n
    await output.send(messageOf(log, wish, record))
  }
  output.end()
}

const placeOf = (stream: string | null, record: LogRecord): bigint =>
  stream === null ? record.position : record.revision

const forwards = ({ stream, from }: ReadWish, visible: ReadonlyArray<LogRecord>): ReadonlyArray<LogRecord> => {
  if (from === 'start') return visible
  return from === 'end' ? [] : visible.slice(firstAt(stream, visible, from))
}

// A stream is read backwards from its revision on, all streams from before the position.
const backwards = ({ stream, from }: ReadWish, visible: ReadonlyArray<LogRecord>): ReadonlyArray<LogRecord> => {
  if (from === 'start') return stream === null ? [] : visible.slice(0, 1)
  const end = from === 'end' ? visible.length : firstAt(stream, visible, stream === null ? from : from + 1n)
  return visible.slice(0, end).toReversed()
}

const firstAt = (stream: string | null, visible: ReadonlyArray<LogRecord>, from: bigint): number => {
  if (stream === null) return indexOf(visible, from)
  const found = visible.findIndex((record) => placeOf(stream, record) >= from)
  return found < 0 ? visible.length : found
}

const messageOf = (log: Serving['log'], { resolvesLinks }: ReadWish, record: LogRecord): Answer => {
  if (!resolvesLinks || record.type !== '$>') return eventMessage(record, null)
  const [revision = '', ...stream] = Buffer.from(record.data).toString().split('@')
  const name = stream.join('@')
  const target = log.ofStream(name).find((other) => String(other.revision) === revision)
  const isVisible = target !== undefined && target.revision >= log.lowerBound(name)
  return eventMessage(isVisible ? target : null, record)
}

const subscribe = async (serving: Serving, wish: ReadWish, output: ReadOutput): Promise<void> => {
  const { log } = serving
  const { stream, from, isBefore, filter } = wish
  const recordsNow = (): ReadonlyArray<LogRecord> => (stream === null ? log.records : log.ofStream(stream))
  const start = recordsNow()
  let next = from === 'start' ? 0 : from === 'end' ? start.length : firstAt(stream, start, isBefore ? from : from + 1n)
  let considered = 0
  let told: bigint | null = null
  let isLive = false
  await output.send(confirmationMessage())
  const checkpoint = async (record: LogRecord | undefined): Promise<void> => {
    if (filter === null || stream !== null || record === undefined || record.position === told) return
    told = record.position
    await output.send(checkpointMessage(record.position, record.position))
  }
  while (!output.isOver()) {
    const record = recordsNow()[next]
    if (record === undefined) {
      if (!isLive) {
        isLive = true
        await checkpoint(recordsNow()[next - 1])
        if (serving.tellsCaughtUp) await output.send(caughtUpMessage())
        continue
      }
      await output.grown(() => recordsNow().length > next)
      continue
    }
    next += 1
    considered += 1
    if (filter === null || filter(record)) await output.send(messageOf(log, wish, record))
    if (considered % wish.checkpointAfter === 0) await checkpoint(record)
    if (stream !== null && log.isTombstoned(stream)) return output.fail(refusals.streamDeleted(stream))
  }
}
