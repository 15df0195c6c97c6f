import { type AppendError, type Appended, sequencePosition, streamName } from '@readdress/event-store'
import type { SqliteEventStore, SqliteViewStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import { expect } from 'vitest'
import { batchOf, logOf, readBack } from './batches.ts'

const callers = 8
const text = '上海市'.repeat(100)

/** What a store without room must do, and what it must do once there is room again. */
export const fillEvents = async (store: SqliteEventStore, makeRoom: () => void): Promise<void> => {
  const acknowledged: Array<string> = []
  const refused: Array<AppendError> = []
  const appendTogether = (): Promise<ReadonlyArray<Either.Either<AppendError, Appended>>> =>
    Promise.all(
      Array.from({ length: callers }, async (_, number) => {
        const events = batchOf(1 + (number % 4), text)
        const answer = await store.append(streamName(`stream-${number % 5}`), 'any', events)()
        if (Either.isRight(answer)) acknowledged.push(events[0].id)
        else refused.push(answer.left)
        return answer
      })
    )
  const expectWhole = async (): Promise<void> => {
    const { faults, batches } = readBack(await logOf(store))
    expect({ faults, ids: [...batches.keys()].toSorted() }).toEqual({ faults: [], ids: acknowledged.toSorted() })
    expect(await store.integrity()()).toEqual(Either.right([]))
  }

  while (refused.length === 0) await appendTogether()
  expect(acknowledged.length).toBeGreaterThan(callers)
  await expectWhole()
  // A small batch may still find room where a large one did not.
  for (let round = 0; round < 20; round += 1) expect(await appendTogether()).toHaveLength(callers)
  expect(refused.filter(({ type }) => type !== 'StoreUnavailable')).toEqual([])
  expect(refused.at(-1)).toEqual({ type: 'StoreUnavailable', reason: 'full' })
  await expectWhole()

  makeRoom()
  const before = refused.length
  for (let round = 0; round < 5; round += 1) await appendTogether()
  expect(refused.length).toBe(before)
  await expectWhole()
}

const projection = { name: 'texts', version: 1 }

/** The same for a store of views. */
export const fillViews = async (views: SqliteViewStore, makeRoom: () => void): Promise<void> => {
  const apply = (number: number) =>
    views.apply(
      projection,
      Array.from({ length: 5 }, (_, part) => ({
        type: 'Put' as const,
        key: `${part}`,
        document: { number, text: `${number}`.padEnd(400 * number, '.') },
        indexes: { number: [`${number}`] }
      })),
      { from: sequencePosition(number - 1), to: sequencePosition(number) }
    )()
  let reached = 0
  for (;;) {
    const applied = await apply(reached + 1)
    if (Either.isLeft(applied)) {
      expect(applied.left).toEqual({ type: 'ViewStoreUnavailable', reason: 'full' })
      break
    }
    reached += 1
  }
  const expectReached = async (): Promise<void> => {
    expect(await views.checkpoint(projection)()).toEqual(Either.right(Option.some(sequencePosition(reached))))
    const found = await views.find(projection, 'number', `${reached}`, { limit: 9 })()
    expect(Either.isRight(found) && found.right.map(({ key }) => key)).toEqual(['0', '1', '2', '3', '4'])
  }
  expect(reached).toBeGreaterThan(3)
  await expectReached()
  makeRoom()
  expect(await apply(reached + 1)).toEqual(Either.right(undefined))
  reached += 1
  await expectReached()
}
