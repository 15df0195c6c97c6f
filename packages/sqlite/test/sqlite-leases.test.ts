import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { durableLeasesContract, leasesContract } from '@readdress/event-store/testing'
import { sqliteLeases } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { openDurableLeases, openEvents } from './open-stores.ts'
import { temporaryFolder } from './temporary-folder.ts'

const program = join(import.meta.dirname, 'leasing-process.ts')

const leasing = (file: string): Promise<string> =>
  text(spawn(process.execPath, ['--conditions=readdress-source', program, file]).stdout)

describe('the leases in a SQLite file', () => {
  const open = (now: () => Date) => openDurableLeases(join(temporaryFolder(), 'leases.sqlite'), now)
  for (const { name, run } of [...leasesContract(open), ...durableLeasesContract(open)]) test(name, run)

  test('give each number once, in order, to processes that compete for one', async () => {
    const file = join(temporaryFolder(), 'leases.sqlite')
    const printed = await Promise.all([leasing(file), leasing(file)])
    const fences = printed.map((lines) => lines.trim().split('\n').map(Number))
    for (const each of fences) {
      expect(each).toHaveLength(25)
      expect(each).toEqual(each.toSorted((one, other) => one - other))
    }
    expect(new Set(fences.flat()).size).toBe(50)
  })

  test('are not opened in the file of an event store', async () => {
    const file = join(temporaryFolder(), 'events.sqlite')
    await (await openEvents(file)).close()
    expect(await sqliteLeases({ file })()).toMatchObject(Either.left({ because: 'Foreign', file }))
  })
})
