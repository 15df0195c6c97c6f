import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { streamName } from '@readdress/event-store'
import { durableSnapshotsContract, snapshotsContract } from '@readdress/event-store/testing'
import { sqliteSnapshots } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { openDurableSnapshots, openEvents } from './open-stores.ts'
import { temporaryFolder } from './temporary-folder.ts'

describe('the snapshots in a SQLite file', () => {
  const open = () => openDurableSnapshots(join(temporaryFolder(), 'snapshots.sqlite'))
  for (const { name, run } of [...snapshotsContract(open), ...durableSnapshotsContract(open)]) test(name, run)

  test('tell of a row that is damaged', async () => {
    const file = join(temporaryFolder(), 'snapshots.sqlite')
    const { snapshots, close } = await openDurableSnapshots(file)
    await snapshots.save(streamName('s'), 'v1', { revision: 0 })()
    const stranger = new DatabaseSync(file)
    stranger.exec("UPDATE snapshot SET body = x'7b'")
    stranger.close()
    const damaged = Either.left({ type: 'StoreUnavailable', reason: 'damaged' })
    expect(await snapshots.load(streamName('s'), 'v1')()).toEqual(damaged)
    await close()
  })

  test('are not opened in the file of an event store', async () => {
    const file = join(temporaryFolder(), 'events.sqlite')
    await (await openEvents(file)).close()
    expect(await sqliteSnapshots({ file })()).toMatchObject(Either.left({ because: 'Foreign', file }))
  })
})
