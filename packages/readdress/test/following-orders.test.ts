import { inMemoryEventStore, type Position, storeReadFailure, systemSurroundings } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { OrderChanged } from 'readdress'
import { afterEach, describe, expect, test } from 'vitest'
import { type FollowingOrders, followOrders } from '../src/follow-orders.ts'
import { type PersonalShop, personalShop } from './personal-shop.ts'
import { give } from './shop.ts'

const position = (text: string): Position => text as Position

let place: PersonalShop | undefined

afterEach(async () => {
  await place?.end()
  place = undefined
})

const noting = (n: number): [n: number, time: string, type: string, data: object] => [
  n,
  `08:1${n}`,
  'AddNote',
  { noteId: crypto.randomUUID(), text: 'looked at' }
]

describe('whoever follows the orders of a shop', () => {
  test('is told of what is stored from now on, by this process and by another, and ends when he wants', async () => {
    place = await personalShop()
    const other = await place.beside()
    const ending = new AbortController()
    const told: Array<OrderChanged> = []
    const begun = Promise.withResolvers<void>()
    let heard = Promise.withResolvers<void>()
    const ended = place.shop().follow({
      signal: ending.signal,
      onBegun: () => begun.resolve(),
      onChanged: (changed) => {
        told.push(changed)
        heard.resolve()
        heard = Promise.withResolvers()
      }
    })()
    await begun.promise
    expect(await give(place.shop(), ...noting(3))).toMatchObject({ _tag: 'Right' })
    while (told.length === 0) await heard.promise
    const last = () => told.at(-1)?.revision ?? 0
    const before = last()
    expect(await give(other, ...noting(9))).toMatchObject({ _tag: 'Right' })
    while (last() === before) await heard.promise
    expect(told.at(-1)).toEqual({ orderId: 'A-1', revision: before + 1 })
    ending.abort()
    await ended
    await give(place.shop(), ...noting(8))
    expect(last()).toBe(before + 1)
    await other.close()
  })
})

describe('orders of a store that does not answer', () => {
  const following = (failures: ReadonlyArray<Parameters<typeof storeReadFailure>[0]>) => {
    const ending = new AbortController()
    const begun: Array<string> = []
    const delayed: Array<string> = []
    const left = [...failures]
    const told: FollowingOrders = {
      signal: ending.signal,
      onChanged: () => undefined,
      onDelayed: ({ type }) => delayed.push(type)
    }
    const run = followOrders(
      {
        linked: {
          ...inMemoryEventStore(),
          subscribe: async function* (after) {
            begun.push(after)
            yield { type: 'Checkpoint', position: position('7') }
            const failure = left.shift()
            if (failure !== undefined) throw storeReadFailure(failure)
            ending.abort()
          }
        },
        views: { checkpoint: () => async () => Either.right(Option.some(position('5'))) },
        view: { name: 'current-address', version: 1, update: () => async () => Either.right(undefined) },
        surroundings: { ...systemSurroundings, wait: async () => undefined }
      },
      told
    )
    return { run, begun, delayed }
  }

  test('are read again from where they were read to, a second later', async () => {
    const { run, begun, delayed } = following([{ type: 'StoreUnavailable', reason: 'busy' }])
    await run()
    expect([begun, delayed]).toEqual([['5', '7'], ['StoreUnavailable']])
  })

  test('are read from the present end where the store has gone back behind that', async () => {
    const { run, begun } = following([{ type: 'PositionUnknown', position: position('7') }])
    await run()
    expect(begun).toEqual(['5', '5'])
  })
})
