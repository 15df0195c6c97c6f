import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DurableStore } from '@readdress/event-store/testing'
import { type SqliteEventStore, sqliteEventStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { onTestFinished } from 'vitest'

/** A folder that is gone when the test has ended. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'readdress-sqlite-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

export const openEvents = async (file: string, patience = 5000): Promise<SqliteEventStore> => {
  const opened = await sqliteEventStore({ file, patience })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  return opened.right
}

export const openDurable = async (file: string): Promise<DurableStore> => {
  const store = await openEvents(file)
  return { store, close: store.close, reopen: () => openDurable(file) }
}
