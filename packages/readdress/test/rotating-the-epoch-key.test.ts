import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addEpochKey, EpochId } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { type KeySettings, keysStatus, openReaddress, rotateKeys } from 'readdress'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { at, give, placing } from './shop.ts'

let place: string
let store: string
let file: string

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'readdress-rotating-'))
  store = join(place, 'orders')
  file = join(place, 'orders-keys', 'epoch-keys')
})
afterEach(() => rm(place, { recursive: true }))

const opened = async (keys?: KeySettings) => {
  const shop = await openReaddress({ store: { folder: store }, personalData: keys ?? {} })()
  if (Either.isLeft(shop)) throw new Error(shop.left.remedy)
  return shop.right
}

const withAnOrder = async (keys?: KeySettings): Promise<void> => {
  const shop = await opened(keys)
  await give(shop, 1, '08:01', 'PlaceOrder', { ...placing, orderedAt: at('08:00') })
  await shop.close()
}

const shownName = async (keys?: KeySettings): Promise<string> => {
  const shop = await opened(keys)
  const address = await shop.currentAddress('A-1')()
  await shop.close()
  return JSON.stringify(address)
}

const namesIn = (): ReadonlyArray<string> =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('=')[0] ?? '')

const rotated = async (keys?: KeySettings) => {
  const done = await rotateKeys({ store, ...(keys === undefined ? {} : { keys }) })()
  if (Either.isLeft(done)) throw new Error(done.left.type)
  return done.right
}

describe('rotating the epoch key', () => {
  test('wraps all keys under a new one, destroys the former, and leaves everything readable', async () => {
    await withAnOrder()
    const [former] = namesIn()
    const seen: Array<unknown> = []
    const done = await rotateKeys({ store, progressed: (progress) => seen.push(progress) })()
    expect(done).toEqual(
      Either.right({ status: 'Rotated', epoch: `${former}.2`, looked: 1, rewrapped: 1, destroyed: [former], kept: [] })
    )
    expect(seen).toEqual([{ looked: 1, rewrapped: 1, of: 1 }])
    expect(namesIn()).toEqual([`${former}.2`])
    expect(await shownName()).toContain('张*')
    expect(await keysStatus({ store })()).toEqual(
      Either.right([
        { epoch: former, status: 'Destroyed', keys: 0 },
        { epoch: `${former}.2`, status: 'Current', keys: 1 }
      ])
    )
  })

  test('may be done while the store is in use', async () => {
    const shop = await opened()
    await give(shop, 1, '08:01', 'PlaceOrder', { ...placing, orderedAt: at('08:00') })
    await rotated()
    expect(JSON.stringify(await shop.currentAddress('A-1')())).toContain('张*')
    await shop.close()
  })

  test('twice in a week takes a name that was never used', async () => {
    await withAnOrder()
    const [week] = namesIn()
    await rotated()
    expect(await rotated()).toMatchObject({ epoch: `${week}.3`, destroyed: [`${week}.2`] })
  })
})

describe('a rotation that was interrupted', () => {
  test('after the new key was added goes on with that one', async () => {
    await withAnOrder()
    const added = '2026-W99'
    if (!EpochId.is(added)) throw new TypeError(added)
    await addEpochKey(file, added)()
    expect(await rotated()).toMatchObject({ epoch: added, rewrapped: 1 })
    expect(namesIn()).toEqual([added])
  })

  test('while keys were wrapped goes on with the same one, and destroys the former at its end', async () => {
    await withAnOrder()
    const [week] = namesIn()
    const interrupted = rotateKeys({
      store,
      progressed: () => {
        throw new Error('the process ends here')
      }
    })()
    await expect(interrupted).rejects.toThrow('the process ends here')
    expect(namesIn()).toEqual([week, `${week}.2`])
    expect(await rotated()).toMatchObject({ epoch: `${week}.2`, looked: 1, rewrapped: 0, destroyed: [week] })
    expect(await shownName()).toContain('张*')
  })
})

describe('rotating epoch keys of the environment', () => {
  const variable = 'READDRESS_ROTATING_TEST'
  const keys = { epochKeys: { variable } }
  const [one, other] = ['a', 'b'].map((name) => `${name}=${Buffer.alloc(32, name).toString('base64url')}`)

  afterEach(() => {
    delete process.env[variable]
  })

  test('tells when there is no newer one', async () => {
    process.env[variable] = one
    await withAnOrder(keys)
    expect(await rotated(keys)).toMatchObject({ status: 'NothingNewer', epoch: 'a', destroyed: [], kept: [] })
  })

  test('goes over to the last one, and names those that their owner has to remove', async () => {
    process.env[variable] = one
    await withAnOrder(keys)
    process.env[variable] = `${one} ${other}`
    expect(await rotated(keys)).toMatchObject({ status: 'Rotated', epoch: 'b', rewrapped: 1, kept: ['a'] })
    process.env[variable] = other
    expect(await shownName(keys)).toContain('张*')
  })
})

describe('a store without keys', () => {
  test('has none to tell of', async () => {
    expect(await keysStatus({ store })()).toMatchObject({ left: { type: 'KeysUnusable', because: 'Lost' } })
  })
})
