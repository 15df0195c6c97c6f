import type pb from '@eventstore/db-client/generated/streams_pb.js'
import type { LogRecord } from './log-record.ts'
import { streamOf } from './messages.ts'

type Request = InstanceType<typeof pb.ReadReq>
type Options = NonNullable<ReturnType<Request['getOptions']>>

/** What a read asks for, in our words. `stream` null is all streams; `from` is a revision, or a commit position. */
export interface ReadWish {
  readonly stream: string | null
  readonly from: bigint | 'start' | 'end'
  /** Whether `from` is before the record there, as a position whose prepare is less. */
  readonly isBefore: boolean
  readonly isBackwards: boolean
  readonly count: bigint
  readonly isSubscription: boolean
  readonly resolvesLinks: boolean
  readonly filter: ((record: LogRecord) => boolean) | null
  /** A filtered subscription has a checkpoint after so many considered records. */
  readonly checkpointAfter: number
}

/** The wish of a request. */
export const readWish = (request: Request): ReadWish => {
  const options = request.getOptions()
  if (options === undefined) throw new TypeError('a read without options')
  const filter = options.getFilter()
  return {
    ...sourceOf(options),
    isBackwards: Number(options.getReadDirection()) === 1,
    count: options.hasCount() ? BigInt(options.getCount()) : 2n ** 63n,
    isSubscription: options.hasSubscription(),
    resolvesLinks: options.getResolveLinks(),
    filter: filterOf(filter),
    checkpointAfter:
      (filter?.hasMax() ? filter.getMax() : 32) * Math.max(1, filter?.getCheckpointintervalmultiplier() ?? 1)
  }
}

const sourceOf = (options: Options): Pick<ReadWish, 'stream' | 'from' | 'isBefore'> => {
  const ofStream = options.getStream()
  if (ofStream !== undefined) {
    const stream = streamOf(ofStream.getStreamIdentifier())
    if (ofStream.hasStart()) return { stream, from: 'start', isBefore: false }
    return { stream, from: ofStream.hasEnd() ? 'end' : BigInt(ofStream.getRevision()), isBefore: false }
  }
  const ofAll = options.getAll()
  const position = ofAll?.getPosition()
  if (position === undefined) return { stream: null, from: ofAll?.hasEnd() ? 'end' : 'start', isBefore: false }
  const from = BigInt(position.getCommitPosition())
  return { stream: null, from, isBefore: BigInt(position.getPreparePosition()) < from }
}

const filterOf = (filter: ReturnType<Options['getFilter']>): ReadWish['filter'] => {
  const byStream = filter?.getStreamIdentifier()
  const expression = byStream ?? filter?.getEventType()
  if (expression === undefined) return null
  const prefixes = expression.getPrefixList()
  const regex = expression.getRegex() === '' ? null : new RegExp(expression.getRegex())
  return (record) => {
    const text = byStream === undefined ? record.type : record.stream
    return regex === null ? prefixes.some((prefix) => text.startsWith(prefix)) : regex.test(text)
  }
}
