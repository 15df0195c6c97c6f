import {
  isStoreReadFailure,
  type RecordedEvent,
  type Revision,
  type StreamName,
  storeReadFailure
} from '@readdress/event-store'
import { callFailure, timedOut } from './call-failure.ts'
import { type Calling, called, mayBeRepeated, pause, unavailable } from './calling.ts'
import { consumed } from './consumed.ts'
import type { Driver, OpenRead } from './driver.ts'
import { largePage } from './page-size.ts'
import { type ReadItem, readItem, wantedEvent } from './read-item.ts'

/** How many events to ask for: who only looks how something begins need not wait for a whole page of it. */
export const firstPage = 16
/** How many events to ask for next. */
export const furtherPage = 1000

/** What a short read gave; `isCut` where the reader said that it is enough. */
export interface Page {
  readonly items: ReadonlyArray<ReadItem>
  readonly isCut: boolean
}

/** Which items a page is to have. */
export interface PageWish {
  /** Null is all streams. */
  readonly stream: StreamName | null
  readonly open: (driver: Driver) => OpenRead
  /** Asked of each item in turn, anew for each try. */
  readonly isEnough: () => (item: ReadItem) => boolean
  /** Whether it ends only when it is enough: a subscription that ends by itself was broken off. */
  readonly isEndless: boolean
}

/**
 * The items of a short read, read to its end or until it is enough; tried again from its beginning as often as that may help.
 *
 * Nobody works while it is open, so that reads within reads cannot wait for each other.
 */
export const readPage = async (reading: Calling, { stream, open, isEnough, isEndless }: PageWish): Promise<Page> => {
  const { connection, limit, patience } = reading
  for (let attempt = 1; ; attempt += 1) {
    const call = { operation: 'read', stream, attempt } as const
    try {
      return await called(reading, limit, call, patience.read, async ({ driver, ended }) => {
        const items: Array<ReadItem> = []
        const isLast = isEnough()
        const manner = { idle: () => patience.read, tellsSilence: false, ended: [ended, connection.closing] }
        for await (const ready of consumed(() => open(driver), manner)) {
          for (const item of ready.map(readItem)) {
            items.push(item)
            if (isLast(item)) return { items, isCut: true }
          }
        }
        if (isEndless) throw timedOut()
        return { items, isCut: false }
      })
    } catch (caught) {
      if (isStoreReadFailure(caught)) throw caught
      const failure = callFailure(caught)
      if (failure.type === 'StreamMissing') return { items: [], isCut: false }
      if (!mayBeRepeated(failure) || attempt >= patience.tries) {
        throw Object.assign(storeReadFailure(unavailable(failure)), { cause: caught })
      }
      await pause(reading, call, failure)
    }
  }
}

/** Events of one stream, and where the next ones begin: null at the end of the stream. */
export interface StreamPage {
  readonly events: ReadonlyArray<RecordedEvent>
  readonly next: Revision | null
}

/** At most so many events of one stream, from a revision on; fewer where they are large. */
export const streamPage = async (
  reading: Calling,
  stream: StreamName,
  from: Revision,
  count: number
): Promise<StreamPage> => {
  const open = (driver: Driver): OpenRead => driver.readStream(stream, from, count)
  const { items, isCut } = await readPage(reading, { stream, open, isEnough: largePage, isEndless: false })
  const events: Array<RecordedEvent> = []
  let next = from
  for (const item of items) {
    // Each revision once, though not every one need be there.
    if (item.type !== 'Record' || item.revision < next) continue
    next = item.revision + 1
    const event = wantedEvent(item, {})
    if (event !== null) events.push(event)
  }
  return { events, next: isCut || items.length >= count ? next : null }
}
