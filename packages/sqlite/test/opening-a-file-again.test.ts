import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { eventFile } from '../src/event-file.ts'
import { openStoreFile } from '../src/store-file.ts'
import { temporaryFolder } from './temporary-folder.ts'

const full = { synchronous: 2 }

test('a file of events is as durable when it is opened again as when it was made', async () => {
  const path = join(temporaryFolder(), 'events.sqlite')
  for (const journal of ['made', 'opened again', 'opened once more']) {
    const file = await openStoreFile(path, eventFile)()
    if (Either.isLeft(file)) throw new Error(file.left.remedy)
    const { writer, close } = file.right
    expect(writer.prepare('PRAGMA synchronous').get(), journal).toEqual(full)
    expect(writer.prepare('PRAGMA journal_mode').get(), journal).toEqual({ journal_mode: 'wal' })
    close()
  }
})
