import { join } from 'node:path'
import { type SqliteEventStore, type SqliteViewStore, sqliteEventStore, sqliteViewStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'

/** Opens an event store. */
export const openEvents = async (file: string): Promise<SqliteEventStore> => {
  const opened = await sqliteEventStore({ file })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  return opened.right
}

/** Opens a view store in a folder. */
export const openViews = async (folder: string): Promise<SqliteViewStore> => {
  const opened = await sqliteViewStore({ file: join(folder, 'views.sqlite') })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  return opened.right
}
