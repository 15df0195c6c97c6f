import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { beginning, inMemoryEventStore, storeReadFailure, systemSurroundings } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { NotLogged, SignedLog } from 'readdress'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { followLog } from '../src/evidence/follow-log.ts'
import { done, type PersonalShop, personalShop } from './personal-shop.ts'
import { give } from './shop.ts'

let place: PersonalShop

beforeEach(async () => {
  place = await personalShop()
})

afterEach(() => place.end())

/** The log of the shop as it follows, with an awaiter for each signing. */
const following = (every = 1) => {
  const ending = new AbortController()
  const signed: Array<SignedLog> = []
  const delayed: Array<NotLogged> = []
  let told = Promise.withResolvers<void>()
  const tell = (): void => {
    told.resolve()
    told = Promise.withResolvers()
  }
  const ended = place.shop().evidence.follow({
    signal: ending.signal,
    every,
    onSigned: (one) => {
      signed.push(one)
      tell()
    },
    onDelayed: (one) => {
      delayed.push(one)
      tell()
    }
  })()
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await told.promise
  }
  const end = () => {
    ending.abort()
    return ended
  }
  return { signed, delayed, until, end, ended }
}

const note = (n: number) =>
  give(place.shop(), n, `08:1${n}`, 'AddNote', { noteId: crypto.randomUUID(), text: 'looked at' })

describe('a log that follows its store', () => {
  test('signs what is there, and what comes, once', async () => {
    const { signed, until, end } = following()
    await until(() => signed.length === 1)
    expect(signed[0]).toMatchObject({ logged: 2, isComplete: true })
    expect(await note(3)).toMatchObject({ _tag: 'Right' })
    await until(() => signed.length === 2)
    expect(signed[1]).toMatchObject({ logged: 1 })
    expect(await end()).toMatchObject({ _tag: 'Right' })
    expect(await done(place.shop().evidence.checkpoint())).toMatchObject({ logged: 0 })
  })

  test('leaves the log to others between two signings', async () => {
    const { signed, until, end } = following()
    await until(() => signed.length === 1)
    const other = await place.beside()
    expect(await done(other.evidence.checkpoint())).toMatchObject({ logged: 0 })
    await other.close()
    expect(await end()).toMatchObject({ _tag: 'Right' })
  })

  test('ends at once where it is ended, and tells what time does not mend', async () => {
    const { signed, until, end } = following(3_600_000)
    await until(() => signed.length === 1)
    await note(3)
    expect(await end()).toMatchObject({ _tag: 'Right' })
    rmSync(join(place.place, 'orders-keys', 'evidence-keys.json'))
    expect(await following().ended).toMatchObject({ left: { type: 'SigningKeysUnusable', because: 'Lost' } })
  })
})

describe('a log whose store can be signed and not watched', () => {
  test('waits between two signings', async () => {
    const ending = new AbortController()
    const waits: Array<number> = []
    const signed = { size: 1, logged: 0, forks: [], isComplete: true, position: beginning, note: null }
    const events = {
      ...inMemoryEventStore(),
      // biome-ignore lint/correctness/useYield: it fails before its first event.
      subscribe: async function* () {
        throw storeReadFailure({ type: 'StoreUnavailable', reason: 'busy' })
      }
    }
    const surroundings = {
      ...systemSurroundings,
      wait: async (milliseconds: number) => {
        waits.push(milliseconds)
        if (waits.length === 3) ending.abort()
      }
    }
    const sign = async () => Either.right({ ...signed, stamp: null, witnesses: [] })
    await followLog({ events, surroundings, sign }, { signal: ending.signal, every: 7 })
    expect(waits).toEqual([7, 7, 7])
  })

  test('tries again soon where a third party did not do its part', async () => {
    const ending = new AbortController()
    const missing = { type: 'TimestamperUnavailable', reason: 'late', httpStatus: null } as const
    const signed = { size: 1, logged: 0, forks: [], isComplete: true, position: beginning, note: null }
    let signings = 0
    const sign = async () => {
      signings += 1
      return Either.right({ ...signed, stamp: missing, witnesses: [] })
    }
    const wait = async () => {
      if (signings === 2) ending.abort()
    }
    const surroundings = { ...systemSurroundings, wait }
    // Nothing ever comes to this store: only the missing stamp makes it sign a second time.
    await followLog({ events: inMemoryEventStore(), surroundings, sign }, { signal: ending.signal })
    expect(signings).toBe(2)
  })
})
