import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beginning, type EventStore, streamName } from '@readdress/event-store'
import { type IntegrityFault, sqliteEventStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { openEvents } from './open-stores.ts'
import { temporaryFolder } from './temporary-folder.ts'

const eventAt = (number: number) => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  type: 'A',
  data: { text: 'x'.repeat(500) },
  metadata: {}
})

const fileWithEvents = async (): Promise<string> => {
  const file = join(temporaryFolder(), 'events.sqlite')
  const store = await openEvents(file)
  for (let number = 0; number < 30; number += 1)
    await store.append(streamName(`order-${number % 3}`), 'any', [eventAt(number)])()
  await store.close()
  return file
}

const faultsAfter = async (harm: (file: string) => void): Promise<ReadonlyArray<IntegrityFault>> => {
  const file = await fileWithEvents()
  harm(file)
  const store = await openEvents(file)
  const faults = await store.integrity()()
  await store.close()
  if (Either.isLeft(faults)) throw new Error(faults.left.reason)
  return faults.right
}

const bySql =
  (sql: string) =>
  (file: string): void => {
    const database = new DatabaseSync(file)
    database.exec(sql)
    database.close()
  }

describe('looking through a file of events', () => {
  test('finds nothing in a sound one', async () => {
    expect(await faultsAfter(() => {})).toEqual([])
  })

  test('finds an event that somebody took out', async () => {
    expect(await faultsAfter(bySql('DELETE FROM event WHERE position = 5'))).toEqual([
      { type: 'EventsMissing', events: 29, lastPosition: 30 },
      { type: 'RevisionsBroken', stream: 'order-1', events: 9, lastRevision: 9 }
    ])
  })

  test('finds data that are no JSON any more', async () => {
    expect(await faultsAfter(bySql("UPDATE event SET data = '{' WHERE position = 7"))).toEqual([
      { type: 'EventUnreadable', position: 7 }
    ])
  })

  test('finds a page that was overwritten', async () => {
    const faults = await faultsAfter((file) => {
      const bytes = readFileSync(file)
      writeFileSync(file, bytes.fill(0, 3 * 4096, 4 * 4096))
    })
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.every(({ type }) => type === 'PagesDamaged')).toBe(true)
  })
})

describe('a number that is larger than any that was written', () => {
  test.each(['revision', 'position'])(
    'ends the reading of its %s as damage, and is no reason to fall over',
    async (column) => {
      const file = await fileWithEvents()
      bySql(`UPDATE event SET ${column} = 8872762386577319970 WHERE position = 7`)(file)
      const damaged = { failure: { type: 'StoreUnavailable', reason: 'damaged' } }
      const opened = await sqliteEventStore({ file })()
      if (Either.isLeft(opened)) {
        expect([column, opened.left.because]).toEqual(['position', 'Damaged'])
        return
      }
      await expect(readToTheEnd(opened.right)).rejects.toMatchObject(damaged)
      expect(await opened.right.integrity()()).toEqual(Either.left(damaged.failure))
      await opened.right.close()
    }
  )
})

const readToTheEnd = async (store: EventStore): Promise<void> => {
  for await (const _ of store.readAll(beginning)) {
    // Only the end counts.
  }
}
