import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beginning, type EventToAppend, streamName } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { openEvents } from './open-stores.ts'
import { temporaryFolder } from './temporary-folder.ts'

const hot = streamName('hot')
const event = (): EventToAppend => ({ id: crypto.randomUUID(), type: 'A', data: {}, metadata: {} })
const program = join(import.meta.dirname, 'appending-process.ts')

const appendElsewhere = async (file: string, mode: 'finite' | 'endless'): Promise<number | null> => {
  const child = spawn(process.execPath, ['--conditions=readdress-source', program, file, mode], { stdio: 'ignore' })
  const [code] = await once(child, 'exit')
  return code
}

describe('while another process', () => {
  test('writes for too long, an append is refused as busy and nothing is stored', async () => {
    const file = join(temporaryFolder(), 'events.sqlite')
    const store = await openEvents(file, 60)
    const other = new DatabaseSync(file)
    other.exec('BEGIN IMMEDIATE')
    const refused = await Promise.all([store.append(hot, 'any', [event()])(), store.append(hot, 'any', [event()])()])
    const busy = Either.left({ type: 'StoreUnavailable', reason: 'busy' })
    expect(refused).toEqual([busy, busy])
    other.exec('ROLLBACK')
    other.close()
    expect(await store.append(hot, 'no-stream', [event()])()).toMatchObject(Either.right({ revision: 0 }))
    await store.close()
  })

  test('writes, reading goes on', async () => {
    const file = join(temporaryFolder(), 'events.sqlite')
    const store = await openEvents(file)
    await store.append(hot, 'no-stream', [event()])()
    const other = new DatabaseSync(file)
    other.exec("BEGIN IMMEDIATE; INSERT INTO event VALUES (2, 'hot', 1, 'A', 'x', '{}', '{}')")
    const read: Array<number> = []
    for await (const { revision } of store.readStream(hot)) read.push(revision)
    expect(read).toEqual([0])
    other.exec('ROLLBACK')
    other.close()
    await store.close()
  })

  test('appends to the same streams, nothing is lost and a subscription sees all of it', async () => {
    const file = join(temporaryFolder(), 'events.sqlite')
    const store = await openEvents(file)
    const others = Promise.all([appendElsewhere(file, 'finite'), appendElsewhere(file, 'finite')])
    for (let number = 0; number < 100; number += 1) {
      const answer = await store.append(hot, 'any', [event()])()
      expect(Either.isRight(answer)).toBe(true)
    }
    const revisions: Array<number> = []
    for await (const item of store.subscribe(beginning, { streamPrefix: 'hot' }, AbortSignal.timeout(15_000))) {
      if (item.type === 'Event') revisions.push(item.event.revision)
      if (revisions.length === 300) break
    }
    expect(revisions).toEqual(Array.from({ length: 300 }, (_, revision) => revision))
    expect(await others).toEqual([0, 0])
    await store.close()
  })
})

describe('a process that has the file open twice', () => {
  // Only who has the file for himself may leave the WAL. Where SQLite does not look twice, as in Node.js 22, a process that has lost its locks
  // loses its WAL to the next process that closes the file, and with it what it acknowledges from then on.
  test('holds its lock on it, so that no other takes the WAL away', async () => {
    const file = join(temporaryFolder(), 'events.sqlite')
    const [first, second] = [await openEvents(file), await openEvents(file)]
    const alone = `
      const file = new (require('node:sqlite').DatabaseSync)(process.argv[1])
      file.exec('PRAGMA locking_mode = EXCLUSIVE; SELECT * FROM event')`
    expect(() => execFileSync(process.execPath, ['-e', alone, file], { stdio: 'pipe' })).toThrow('database is locked')
    await second.close()
    await first.close()
  })
})
