import * as t from 'io-ts'
import { added, type LongList, longListOf, someIn } from './long-list.ts'

/**
 * The newest ids of a kind, oldest first, in pieces: 64, and a few more until the oldest piece goes.
 *
 * A record may become long, and what is told of it again is told soon. Later its command or its source is known, however long ago it was.
 */
export type RecentIds = LongList<string>
export const RecentIds: t.Type<RecentIds> = longListOf(t.string)

const pieceLength = 8
const mostPieces = 9

/** The newest ids, this one being the last that came. */
export const withId = (ids: RecentIds, id: string): RecentIds =>
  added(ids.length > mostPieces ? ids.slice(1) : ids, id, pieceLength)

/** Whether an id is among the newest. */
export const hasId = (ids: RecentIds, id: string): boolean => someIn(ids, (one) => one === id)
