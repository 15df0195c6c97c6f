import { inMemoryEventStore } from '@readdress/event-store'
import { inMemoryLogStorage, type LogStorage, readTrust, trustText } from '@readdress/evidence'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import { readCheckpoint } from '../../evidence/src/log/checkpoint.ts'
import { readNote } from '../../evidence/src/note/signed-note.ts'
import { logKeyCode } from '../../evidence/src/verify/log-key.ts'
import { right } from '../../evidence/test/chained-store.ts'
import { tell } from '../../evidence/test/logged-store.ts'
import { moment } from '../../order-views/test/stories.ts'
import { trustIn } from '../src/evidence/evidence-keys.ts'
import type { EvidencePlaces } from '../src/evidence/evidence-places.ts'
import { inMemoryKeys } from '../src/evidence/key-place.ts'
import { openedLog, type ShopLog } from '../src/evidence/opened-log.ts'
import { rotateLogKey } from '../src/evidence/rotate-log-key.ts'
import { signingKeysUnusable } from '../src/evidence/signing-keys-unusable.ts'

const shopOf = (): ShopLog => ({
  tenant: 'shop-1',
  linked: inMemoryEventStore(),
  places: { log: inMemoryLogStorage(), signed: inMemoryLogStorage(), keys: inMemoryKeys('shop-1') }
})

/** The same places, of which none can be written to any more after so many writes: the process is gone. */
const stoppedAfter = (writes: number, { log, signed, keys }: EvidencePlaces): EvidencePlaces => {
  let left = writes
  const isGone = () => {
    left -= 1
    return left < 0
  }
  const stopping = (storage: LogStorage): LogStorage => ({
    ...storage,
    write: (path, bytes) =>
      isGone() ? TaskEither.left({ type: 'StoreUnavailable', reason: 'failed' }) : storage.write(path, bytes)
  })
  const gone = Either.left(signingKeysUnusable('evidence-keys.json', 'NotWritable'))
  return {
    log: stopping(log),
    signed: stopping(signed),
    keys: {
      read: keys.read,
      prepareNextLogKey: async (stampedBefore) => (isGone() ? gone : keys.prepareNextLogKey(stampedBefore)),
      changeLogKey: async (size) => (isGone() ? gone : keys.changeLogKey(size))
    }
  }
}

const caughtUp = async (shop: ShopLog) => right(await right(await openedLog(shop)).log.catchUp()())

const trustOf = async ({ places }: ShopLog) => trustIn(right(await places.keys.read()), 'shop-1')

/** Under which keys the checkpoints of a log were signed, in the eyes of who has the newest public keys. */
const codesOf = async (shop: ShopLog): Promise<ReadonlyArray<string>> => {
  const trust = await trustOf(shop)
  const names = right(await shop.places.log.list('checkpoints')())
  return Promise.all(
    names.map(async (name) => {
      const bytes = right(await shop.places.log.read(`checkpoints/${name}`)())
      const note = readNote(bytes?.toString('utf8') ?? '') ?? expect.fail()
      return logKeyCode({ note, at: readCheckpoint(note.text) ?? expect.fail(), stampedAt: null }, trust)
    })
  )
}

describe('changing the key of the log', () => {
  // A next key is kept, tiles, the memory of the signer, the checkpoint twice and its place are written, and the key is changed.
  test.each(Array.from({ length: 9 }, (_, writes) => writes))(
    'goes on after a stop behind write %i',
    async (writes) => {
      const shop = shopOf()
      await tell(shop.linked, '1', 3)
      await caughtUp(shop)
      const first = await trustOf(shop)
      const stopped = await rotateLogKey({ ...shop, places: stoppedAfter(writes, shop.places) }, {}, {})
      expect(Either.isRight(stopped)).toBe(writes >= 8)

      // Whoever signs next does it under a key that is in force, whichever that is by then.
      await tell(shop.linked, '2', 2)
      await caughtUp(shop)
      expect(new Set(await codesOf(shop))).toEqual(new Set(['anchored']))

      if (((await trustOf(shop)).formerLogKeys ?? []).length === 0) right(await rotateLogKey(shop, {}, {}))
      await tell(shop.linked, '1', 1)
      await caughtUp(shop)
      const trust = await trustOf(shop)
      expect(trust.formerLogKeys).toMatchObject([{ key: first.logKeys[0], stampedBefore: null }])
      expect(trust.logKeys).not.toEqual(first.logKeys)
      expect(new Set(await codesOf(shop))).toEqual(new Set(['anchored']))
      const { log } = right(await openedLog(shop))
      expect(right(await log.check()())).toMatchObject({ faults: [], lost: [], unprovedKeys: [] })
    }
  )

  test('finishes what was interrupted, and begins no other change', async () => {
    const shop = shopOf()
    await rotateLogKey({ ...shop, places: stoppedAfter(7, shop.places) }, {}, {})
    expect(right(await rotateLogKey(shop, {}, {}))).toMatchObject({ size: 1 })
    expect((await trustOf(shop)).formerLogKeys).toHaveLength(1)
  })

  test('destroys the former key, and keeps since when it was stolen, also over an interruption', async () => {
    const shop = shopOf()
    const stolenSince = moment('20 00:00')
    await rotateLogKey({ ...shop, places: stoppedAfter(1, shop.places) }, {}, { stolenSince })
    right(await rotateLogKey(shop, {}, {}))
    right(await rotateLogKey(shop, {}, {}))
    const trust = await trustOf(shop)
    expect(trust.formerLogKeys).toMatchObject([
      { size: 1, stampedBefore: stolenSince },
      { size: 2, stampedBefore: null }
    ])
    expect(readTrust(trustText(trust))).toEqual(trust)
  })

  test('is refused where the keys were brought back from before it', async () => {
    const shop = shopOf()
    right(await rotateLogKey(shop, {}, {}))
    const strange = { ...shop, places: { ...shop.places, keys: inMemoryKeys('shop-1') } }
    expect(await openedLog(strange)).toMatchObject({ left: { type: 'LogKeyChanged', size: 1 } })
    expect(await rotateLogKey(strange, {}, {})).toMatchObject({ left: { type: 'LogKeyChanged' } })
  })
})
