import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { eventStoreContract } from '@readdress/event-store/testing'
import { type KeyLock, keyStoreContract, type OpenKeys } from '@readdress/privacy/testing'
import { type SqliteKeyStoreSettings, sqliteKeyStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { keyWrapper, openKeys, openSealed } from './open-keys.ts'
import { openEvents } from './open-stores.ts'
import { temporaryFolder } from './temporary-folder.ts'

const openIn = async (folder: string, lock: KeyLock): Promise<OpenKeys> => {
  const keys = await openKeys({ ...lock, file: join(folder, 'keys.sqlite') })
  return {
    keys,
    close: keys.close,
    again: (other) => openIn(folder, other),
    atRest: async () => readdirSync(folder).map((name) => readFileSync(join(folder, name)))
  }
}

const program = join(import.meta.dirname, 'key-making-process.ts')

const makingKeys = (file: string): Promise<string> =>
  text(spawn(process.execPath, ['--conditions=readdress-source', program, file]).stdout)

const settingsIn = (folder: string): SqliteKeyStoreSettings => ({
  file: join(folder, 'keys.sqlite'),
  tenant: 'shop-1',
  wrapper: keyWrapper()
})

describe('the key store in a SQLite file', () => {
  for (const { name, run } of keyStoreContract((lock) => openIn(temporaryFolder(), lock))) test(name, run)

  test('gives processes that compete the same key of each person', async () => {
    const file = join(temporaryFolder(), 'keys.sqlite')
    const [one, other] = await Promise.all([makingKeys(file), makingKeys(file)])
    expect(one.trim().split('\n').length).toBe(25)
    expect(other).toBe(one)
  })

  test('may be read by nobody but its owner', async () => {
    const folder = temporaryFolder()
    const keys = await openKeys(settingsIn(folder))
    await keys.current({ stream: 'order-1', subject: 'buyer' })()
    const modes = readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)])
    await keys.close()
    expect(modes).toEqual([
      ['keys.sqlite', '600'],
      ['keys.sqlite-shm', '600'],
      ['keys.sqlite-wal', '600']
    ])
  })

  test('is not opened in the file of an event store', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'events.sqlite')
    await (await openEvents(file)).close()
    expect(await sqliteKeyStore({ ...settingsIn(folder), file })()).toMatchObject(
      Either.left({ because: 'Foreign', file })
    )
  })

  test('refuses when it is closed, and says why', async () => {
    const keys = await openKeys(settingsIn(temporaryFolder()))
    await keys.close()
    await keys.close()
    const closed = Either.left({ type: 'StoreUnavailable', reason: 'closed' })
    expect(await keys.keysOf({ stream: 'order-1' })()).toEqual(closed)
    expect(await keys.release('h-1', 'decided')()).toEqual(closed)
  })
})

describe('a sealed store over SQLite files', () => {
  for (const { name, run } of eventStoreContract(() => openSealed(temporaryFolder(), 'open'))) test(name, run)
})
