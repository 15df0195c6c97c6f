import { join } from 'node:path'
import { streamName } from '@readdress/event-store'
import { sqliteEventStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { batchOf } from './batches.ts'
import { chance, harmsOfMain, harmsOfWal } from './damages.ts'
import { openEvents } from './open-stores.ts'
import { readAll } from './survive-damage.ts'
import { temporaryFolder } from './temporary-folder.ts'

const harms = [
  ...Object.entries(harmsOfWal).map(([what, harm]) => ['-wal', what, harm] as const),
  ...Object.entries(harmsOfMain).map(([what, harm]) => ['', what, harm] as const)
]

test.each(harms)('a file "%s" that is %s in use loses nothing acknowledged in silence', async (suffix, _, harm) => {
  const stream = streamName('order-1')
  for (let seed = 0; seed < 3; seed += 1) {
    const file = join(temporaryFolder(), 'events.sqlite')
    const store = await openEvents(file)
    const acknowledged: Array<string> = []
    const append = async (times: number): Promise<void> => {
      for (let number = 0; number < times; number += 1) {
        const events = batchOf(2, '地址'.repeat(200))
        const answer = await store.append(stream, 'any', events)()
        if (Either.isRight(answer)) acknowledged.push(...events.map(({ id }) => id))
        else expect(['StoreUnavailable', 'OutcomeUnknown']).toContain(answer.left.type)
      }
    }
    await append(10)
    harm(`${file}${suffix}`, chance(seed))
    const during = await readAll(store)
    expect(during.events.map(({ id }) => id).length).toBeLessThanOrEqual(acknowledged.length)
    if (during.failure === null) expect(during.events).toHaveLength(acknowledged.length)
    await append(10)
    await store.close()

    const again = await sqliteEventStore({ file })()
    if (Either.isRight(again)) {
      const { events, failure } = await readAll(again.right)
      const integrity = await again.right.integrity()()
      const isSound = Either.isRight(integrity) && integrity.right.length === 0
      if (failure === null && isSound) expect(events).toHaveLength(acknowledged.length)
      await again.right.close()
    }
  }
})
