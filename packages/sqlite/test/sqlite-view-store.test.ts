import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beginning, sequencePosition as place } from '@readdress/event-store'
import { durableViewStoreContract, viewStoreContract } from '@readdress/projections/testing'
import { sqliteViewStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import { describe, expect, test } from 'vitest'
import { viewFile } from '../src/view-file.ts'
import { openDurableViews, openEvents, openViews } from './open-stores.ts'
import { temporaryFolder } from './temporary-folder.ts'

const shelves = { name: 'shelves', version: 3 }

describe('the view store in a SQLite file', () => {
  const open = () => openDurableViews(join(temporaryFolder(), 'views.sqlite'))
  for (const { name, run } of [...viewStoreContract(open), ...durableViewStoreContract(open)]) test(name, run)

  test('is opened in a file of the first version, and takes up what was stored there', async () => {
    const file = join(temporaryFolder(), 'views.sqlite')
    const first = new DatabaseSync(file)
    first.exec(`${viewFile.tables} PRAGMA application_id = ${viewFile.applicationId}; PRAGMA user_version = 1;
      INSERT INTO projection (id, name, version, position) VALUES (7, 'shelves', 3, '${place(5)}');
      INSERT INTO document (projection, key, body) VALUES (7, 'a', '1')`)
    first.close()
    const views = await openViews(file)
    expect(await views.get(shelves, 'a')()).toEqual(Either.right(Option.some(1)))
    const told = views.changes(shelves, place(4))[Symbol.asyncIterator]()
    expect(await told.next()).toMatchObject({ value: { position: place(5), keys: 'any' } })
    const next = told.next()
    const change = { type: 'Put', key: 'b', document: 2, indexes: {} } as const
    await views.apply(shelves, [change], { from: place(5), to: place(6) })()
    expect(await next).toMatchObject({ value: { position: place(6), keys: ['b'] } })
    await views.close()
  })

  test('keeps no row of what was replaced or emptied', async () => {
    const file = join(temporaryFolder(), 'views.sqlite')
    const views = await openViews(file)
    const changes = Array.from({ length: 5000 }, (_, n) => {
      return { type: 'Put', key: `${n}`, document: n, indexes: { letter: ['x', 'y'] } } as const
    })
    const built = { name: 'built', version: 3 }
    for (const projection of [shelves, built]) {
      await views.apply(projection, changes, { from: beginning, to: place(1) })()
      await views.apply(projection, changes.slice(0, 2), { from: place(1), to: place(2) })()
    }
    expect(await views.swap(built, shelves, place(2))()).toEqual(Either.right(undefined))
    const rows = (): ReadonlyArray<unknown> => {
      const look = new DatabaseSync(file, { readOnly: true })
      const counts = ['projection', 'document', 'document_index', 'document_change'].map(
        (table) => look.prepare(`SELECT count(*) AS rows FROM ${table}`).get()?.['rows']
      )
      look.close()
      return counts
    }
    expect(rows()).toEqual([1, 5000, 10_000, 2])
    await views.truncate(shelves)()
    expect(rows()).toEqual([0, 0, 0, 0])
    await views.close()
  })

  test('is not opened in the file of an event store', async () => {
    const file = join(temporaryFolder(), 'events.sqlite')
    await (await openEvents(file)).close()
    expect(await sqliteViewStore({ file })()).toMatchObject(Either.left({ because: 'Foreign', file }))
  })
})
