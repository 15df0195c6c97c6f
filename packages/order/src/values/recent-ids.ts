import * as t from 'io-ts'

/**
 * The newest ids of a kind, oldest first.
 *
 * A record may become long, and what is told of it again is told soon. Later its command or its source is known, however long ago it was.
 */
export const RecentIds = t.readonlyArray(t.string, 'RecentIds')
export type RecentIds = t.TypeOf<typeof RecentIds>

const most = 64

/** The newest ids, this one being the last that came. */
export const withId = (ids: RecentIds, id: string): RecentIds => ids.slice(-(most - 1)).concat(id)
