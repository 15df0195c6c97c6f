import { describe, expect, test } from 'vitest'
import { readCheckpoint } from '../src/log/checkpoint.ts'
import { readNote } from '../src/note/signed-note.ts'
import { right } from './chained-store.ts'
import { type LoggedStore, loggedStore, tell } from './logged-store.ts'

const published = async ({ storage }: LoggedStore) => {
  const note = right(await storage.read('checkpoint')())?.toString('utf8') ?? expect.fail('nothing is published')
  return readCheckpoint(readNote(note)?.text ?? '') ?? expect.fail('no checkpoint')
}

describe('a writer that stood still while another signed', () => {
  test('is refused, and writes over nothing', async () => {
    const shop = loggedStore()
    await tell(shop.store, '1', 2)
    const slow = await shop.open()
    right(await slow.catchUp()())
    const other = await shop.open()
    await tell(shop.store, '2', 1)
    right(await other.catchUp()())
    right(await other.logHeads())
    const before = await published(shop)
    expect(await slow.logHeads()).toMatchObject({ left: { type: 'LogInconsistent', signedSize: 4 } })
    expect(await published(shop)).toEqual(before)
    await tell(shop.store, '1', 1)
    expect(right(await (await shop.open()).catchUp()())).toMatchObject({ logged: 1, size: 5 })
  })
})

describe('a signer whose memory was restored from a backup', () => {
  test('goes on from what was published, and signs no second history', async () => {
    const shop = loggedStore()
    await tell(shop.store, '1', 2)
    right(await (await shop.open()).catchUp()())
    const old = right(await shop.kept.read('last-checkpoint')()) ?? expect.fail()
    await tell(shop.store, '2', 2)
    const log = await shop.open()
    right(await log.catchUp()())
    right(await log.logHeads())
    const before = await published(shop)
    right(await shop.kept.write('last-checkpoint', old)())
    await tell(shop.store, '3', 3)
    expect(right(await (await shop.open()).catchUp()())).toMatchObject({ logged: 3, size: before.size + 3 })
  })

  test('signs nothing where what was published is not his', async () => {
    const shop = loggedStore()
    await tell(shop.store, '1', 2)
    right(await (await shop.open()).catchUp()())
    const other = loggedStore()
    await tell(other.store, '1', 3)
    right(await (await other.open()).catchUp()())
    const kept = right(await other.kept.read('last-checkpoint')()) ?? expect.fail()
    right(await shop.storage.write('checkpoint', kept)())
    right(await shop.kept.write('last-checkpoint', kept)())
    await expect(shop.open()).rejects.toThrow('damaged')
    const same = loggedStore()
    await tell(same.store, '1', 3)
    right(await (await same.open()).catchUp()())
    right(await same.kept.write('last-checkpoint', kept)())
    await expect(same.open()).rejects.toThrow('LogInconsistent')
  })
})
