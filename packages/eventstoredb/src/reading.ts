import {
  isStoreReadFailure,
  type ReadFailure,
  type RecordedEvent,
  type Revision,
  type StreamName,
  type Surroundings,
  storeReadFailure
} from '@readdress/event-store'
import { type CallFailure, callFailure } from './call-failure.ts'
import type { CallLimit } from './call-limit.ts'
import type { Connection } from './connection.ts'
import { consumed } from './consumed.ts'
import type { Driver, OpenRead } from './driver.ts'
import { type Patience, pauseBefore } from './patience.ts'
import type { ReadItem } from './read-item.ts'

/** What reads work with. */
export interface Reading {
  readonly connection: Connection
  readonly limit: CallLimit
  readonly surroundings: Surroundings
  readonly patience: Patience
}

const longestPause = 2000
const pageSize = 1000

/** How many events to ask for: who only looks how something begins need not wait for a whole page of it. */
export const sizeOfPage = (isFirst: boolean): number => (isFirst ? 16 : pageSize)

/**
 * The items of a short read, read to its end or until it is enough; tried again from its beginning as often as that may help.
 *
 * Nobody works while it is open, so that reads within reads cannot wait for each other.
 */
export const readPage = async (
  { connection, limit, surroundings, patience }: Reading,
  open: (driver: Driver) => OpenRead,
  isEnough: (item: ReadItem, count: number) => boolean = () => false
): Promise<ReadonlyArray<ReadItem>> => {
  for (let failures = 1; ; failures += 1) {
    try {
      return await limit.within(async () => {
        const page: Array<ReadItem> = []
        const manner = { idle: patience.read, open: connection.openReads }
        for await (const item of consumed(() => open(connection.driver()), manner)) {
          page.push(item)
          if (isEnough(item, page.length)) break
        }
        connection.succeeded()
        return page
      })
    } catch (caught) {
      if (isStoreReadFailure(caught)) throw caught
      const failure = callFailure(caught)
      connection.failed(failure)
      if (failure.type === 'StreamMissing') return []
      if (!mayBeRepeated(failure) || failures >= patience.tries) {
        throw Object.assign(storeReadFailure(readFailure(failure)), { cause: caught })
      }
      await surroundings.wait(pauseBefore(failures, surroundings.random, longestPause))
    }
  }
}

/** Whether the same read may go well later. */
export const mayBeRepeated = ({ type }: CallFailure): boolean => type === 'NotCarriedOut' || type === 'Ambiguous'

/** The port's word for a read that failed. */
export const readFailure = ({ type }: CallFailure): ReadFailure => {
  if (type === 'Closed') return { type: 'StoreUnavailable', reason: 'closed' }
  return { type: 'StoreUnavailable', reason: type === 'Overloaded' || type === 'NotCarriedOut' ? 'busy' : 'failed' }
}

/** So many events of one stream, from a revision on. */
export const streamPage = async (
  reading: Reading,
  stream: StreamName,
  from: Revision,
  count: number
): Promise<ReadonlyArray<RecordedEvent>> =>
  (await readPage(reading, (driver) => driver.readStream(stream, from, count))).flatMap((item) =>
    item.type === 'Record' && item.event !== null ? [item.event] : []
  )
