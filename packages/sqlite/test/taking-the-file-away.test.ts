import { chmodSync, copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { streamName } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { batchOf, logOf } from './batches.ts'
import { openEvents } from './open-stores.ts'
import { temporaryFolder } from './temporary-folder.ts'

const stream = streamName('order-1')
const moved = Either.left({ type: 'StoreUnavailable', reason: 'moved' })

interface Taking {
  readonly take: (file: string) => void
  readonly putBack?: (file: string) => void
}

const takings: ReadonlyArray<readonly [string, Taking]> = [
  ['is deleted', { take: (file) => rmSync(file) }],
  ['loses its WAL', { take: (file) => rmSync(`${file}-wal`) }],
  ['is gone with its folder', { take: (file) => rmSync(dirname(file), { recursive: true }) }],
  [
    'is moved for a while',
    {
      take: (file) => renameSync(file, `${file}.away`),
      putBack: (file) => renameSync(`${file}.away`, file)
    }
  ]
]

describe('a file that, while it is open,', () => {
  test.each(takings)('%s takes no append, and what was read before is read still', async (_, { take, putBack }) => {
    const folder = join(temporaryFolder(), 'store')
    mkdirSync(folder)
    const file = join(folder, 'events.sqlite')
    const store = await openEvents(file)
    await store.append(stream, 'any', batchOf(2))()
    take(file)
    expect(await Promise.all([1, 2].map((size) => store.append(stream, 'any', batchOf(size))()))).toEqual([
      moved,
      moved
    ])
    expect(await logOf(store)).toHaveLength(2)
    if (putBack !== undefined) {
      putBack(file)
      expect(await store.append(stream, 1, batchOf(1))()).toMatchObject({ right: { revision: 2 } })
    }
    await store.close()
  })

  test('is replaced by a copy takes no append as soon as that is noticed', async () => {
    const file = join(temporaryFolder(), 'events.sqlite')
    const store = await openEvents(file)
    copyFileSync(file, `${file}.copy`)
    renameSync(`${file}.copy`, file)
    await expect.poll(() => store.append(stream, 'any', batchOf(1))()).toEqual(moved)
    await store.close()
  })

  test('becomes read-only, with its folder, still keeps what it acknowledges', async () => {
    const file = join(temporaryFolder(), 'events.sqlite')
    const store = await openEvents(file)
    chmodSync(file, 0o400)
    chmodSync(dirname(file), 0o500)
    expect(await store.append(stream, 'no-stream', batchOf(3))()).toMatchObject({ right: { revision: 2 } })
    await store.close()
    chmodSync(dirname(file), 0o700)
    chmodSync(file, 0o600)
    const again = await openEvents(file)
    expect(await logOf(again)).toHaveLength(3)
    await again.close()
  })
})
