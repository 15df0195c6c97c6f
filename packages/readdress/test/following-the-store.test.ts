import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { NotLogged, SignedLog } from 'readdress'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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
