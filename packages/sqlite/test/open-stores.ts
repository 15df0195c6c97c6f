import type { DurableLeases, DurableSnapshots, DurableStore } from '@readdress/event-store/testing'
import type { DurableViewStore } from '@readdress/projections/testing'
import {
  type SqliteEventStore,
  type SqliteViewStore,
  sqliteEventStore,
  sqliteLeases,
  sqliteSnapshots,
  sqliteViewStore
} from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'

export const openEvents = async (file: string, patience = 5000): Promise<SqliteEventStore> => {
  const opened = await sqliteEventStore({ file, patience })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  return opened.right
}

export const openDurable = async (file: string): Promise<DurableStore> => {
  const store = await openEvents(file)
  return { store, close: store.close, reopen: () => openDurable(file) }
}

export const openViews = async (file: string): Promise<SqliteViewStore> => {
  const opened = await sqliteViewStore({ file })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  return opened.right
}

export const openDurableViews = async (file: string): Promise<DurableViewStore> => {
  const views = await openViews(file)
  return { views, close: views.close, reopen: () => openDurableViews(file) }
}

export const openDurableLeases = async (file: string, now: () => Date): Promise<DurableLeases> => {
  const opened = await sqliteLeases({ file, now })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  return { leases: opened.right, close: opened.right.close, openAgain: () => openDurableLeases(file, now) }
}

export const openDurableSnapshots = async (file: string): Promise<DurableSnapshots> => {
  const opened = await sqliteSnapshots({ file })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  return { snapshots: opened.right, close: opened.right.close, reopen: () => openDurableSnapshots(file) }
}
