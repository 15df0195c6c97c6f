import { join } from 'node:path'
import { durableViewStoreContract, viewStoreContract } from '@readdress/projections/testing'
import { sqliteViewStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { openDurableViews, openEvents } from './open-stores.ts'
import { temporaryFolder } from './temporary-folder.ts'

describe('the view store in a SQLite file', () => {
  const open = () => openDurableViews(join(temporaryFolder(), 'views.sqlite'))
  for (const { name, run } of [...viewStoreContract(open), ...durableViewStoreContract(open)]) test(name, run)

  test('is not opened in the file of an event store', async () => {
    const file = join(temporaryFolder(), 'events.sqlite')
    await (await openEvents(file)).close()
    expect(await sqliteViewStore({ file })()).toMatchObject(Either.left({ because: 'Foreign', file }))
  })
})
