import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beginning, type EventStore, streamName } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { openEvents } from './open-stores.ts'
import { temporaryFolder } from './temporary-folder.ts'

const stream = streamName('order-1')
const eventAt = (number: number) => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  type: 'A',
  data: { number },
  metadata: {}
})

const numbersIn = async (store: EventStore): Promise<ReadonlyArray<unknown>> => {
  const numbers: Array<unknown> = []
  for await (const { data } of store.readAll(beginning)) numbers.push(data['number'])
  return numbers
}

describe('a backup of a store that is in use', () => {
  test('opens as a store with what was committed when it began, while appends go on', async () => {
    const folder = temporaryFolder()
    const store = await openEvents(join(folder, 'events.sqlite'))
    for (let number = 0; number < 50; number += 1) await store.append(stream, 'any', [eventAt(number)])()
    const copy = join(folder, 'copy.sqlite')
    const [backedUp, ...appended] = await Promise.all([
      store.backup(copy)(),
      ...Array.from({ length: 50 }, (_, number) => store.append(stream, 'any', [eventAt(50 + number)])())
    ])
    expect(backedUp).toEqual(Either.right(undefined))
    expect(appended.every(Either.isRight)).toBe(true)

    const restored = await openEvents(copy)
    const numbers = await numbersIn(restored)
    expect(numbers.length).toBeGreaterThanOrEqual(50)
    expect(numbers).toEqual((await numbersIn(store)).slice(0, numbers.length))
    expect(await restored.integrity()()).toEqual(Either.right([]))
    expect(await restored.append(stream, numbers.length - 1, [eventAt(999)])()).toMatchObject({ _tag: 'Right' })
    await restored.close()
    await store.close()
  })

  test('replaces nothing and leaves nothing half-written', async () => {
    const folder = temporaryFolder()
    const store = await openEvents(join(folder, 'events.sqlite'))
    const taken = join(folder, 'diary.txt')
    writeFileSync(taken, 'dear diary')
    expect(await store.backup(taken)()).toMatchObject({ left: { because: 'Exists', file: taken } })
    const nowhere = join(folder, 'missing', 'copy.sqlite')
    expect(await store.backup(nowhere)()).toMatchObject({ left: { because: 'FolderMissing', file: nowhere } })
    expect(existsSync(join(folder, 'missing'))).toBe(false)
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
    await store.close()
  })

  test('is made beside what a killed one has left, also under the number of this process', async () => {
    const folder = temporaryFolder()
    const store = await openEvents(join(folder, 'events.sqlite'))
    await store.append(stream, 'any', [eventAt(1)])()
    const copy = join(folder, 'copy.sqlite')
    const left = [`${copy}.part-${process.pid}`, `${copy}.0123456789abcdef.unfinished`]
    for (const path of left) writeFileSync(path, 'half of a copy')
    const longAgo = new Date('2026-01-01T00:00:00.000Z')
    utimesSync(left[1] ?? '', longAgo, longAgo)
    expect(await store.backup(copy)()).toEqual(Either.right(undefined))
    expect(left.map((path) => existsSync(path))).toEqual([true, false])
    await store.close()
  })
})
