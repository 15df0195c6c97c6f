import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, test } from 'vitest'
import { eventFile } from '../src/event-file.ts'
import { eventStoreOn } from '../src/sqlite-event-store.ts'
import { viewStoreOn } from '../src/sqlite-view-store.ts'
import { type FileKind, openStoreFile, type StoreFile } from '../src/store-file.ts'
import { viewFile } from '../src/view-file.ts'
import { fillEvents, fillViews } from './full-disk.ts'
import { temporaryFolder } from './temporary-folder.ts'

const opened = async (path: string, kind: FileKind): Promise<StoreFile> => {
  const file = await openStoreFile(path, kind)()
  if (Either.isLeft(file)) throw new Error(file.left.remedy)
  return file.right
}

const letGrowTo = (writer: DatabaseSync, pages: number): void => writer.exec(`PRAGMA max_page_count = ${pages}`)

// SQLite takes more pages than it is allowed for a full disk; filling-the-disk.long.test.ts fills a real one.
describe('on a full disk', () => {
  test('appends are refused, each with its answer, reads go on, and with room again appends do', async () => {
    const path = join(temporaryFolder(), 'events.sqlite')
    const file = await opened(path, eventFile)
    letGrowTo(file.writer, 60)
    const store = eventStoreOn(file, path, 5000)
    await fillEvents(store, () => letGrowTo(file.writer, 600))
    await store.close()
  })

  test('views are not changed and their checkpoint stays, and with room again they go on', async () => {
    const file = await opened(join(temporaryFolder(), 'views.sqlite'), viewFile)
    letGrowTo(file.writer, 60)
    const views = viewStoreOn(file)
    await fillViews(views, () => letGrowTo(file.writer, 600))
    await views.close()
  })
})
