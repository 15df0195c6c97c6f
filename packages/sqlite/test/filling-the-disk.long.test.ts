import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, onTestFinished, test } from 'vitest'
import { logOf } from './batches.ts'
import { fillEvents, fillViews } from './full-disk.ts'
import { openEvents, openViews } from './open-stores.ts'
import { temporaryFolder } from './temporary-folder.ts'

// A disk of 2 MB of which a ballast takes one. To mount it needs Linux and the rights of root: elsewhere this fails, and says so.
const smallDisk = (): { readonly folder: string; readonly makeRoom: () => void } => {
  const folder = temporaryFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'readdress-test', folder])
  onTestFinished(() => {
    execFileSync('umount', [folder])
  })
  const ballast = join(folder, 'ballast')
  writeFileSync(ballast, Buffer.alloc(1_000_000))
  return { folder, makeRoom: () => rmSync(ballast) }
}

describe('on a real file system that is full', () => {
  test('appends are refused, each with its answer, reads go on, and with room again appends do', async () => {
    const { folder, makeRoom } = smallDisk()
    const store = await openEvents(join(folder, 'events.sqlite'))
    await fillEvents(store, makeRoom)
    const before = await logOf(store)
    await store.close()
    const again = await openEvents(join(folder, 'events.sqlite'))
    if ((await logOf(again)).length !== before.length) throw new Error('events went missing')
    await again.close()
  })

  test('views are not changed and their checkpoint stays, and with room again they go on', async () => {
    const { folder, makeRoom } = smallDisk()
    const views = await openViews(join(folder, 'views.sqlite'))
    await fillViews(views, makeRoom)
    await views.close()
  })
})
