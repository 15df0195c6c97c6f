import { inMemoryKeyStore, inMemoryKeys } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import { contractLock } from '../src/testing/contract-lock.ts'
import { buyer, keysUnderTest } from './keys-under-test.ts'
import { right } from './sealed-store.ts'

describe('a key that is damaged', () => {
  test.each([{ wrapped: null }, { epoch: null }, { wrapped: null, epoch: null }])(
    'in its row, %j, is not had',
    async (damage) => {
      const { keys, table, beside } = keysUnderTest()
      const { keyId } = right(await keys.current(buyer)())
      right(
        await table.change({ ordersOf: [keyId] }, (found) =>
          Either.right({
            answer: undefined,
            keys: found.keys.map((row) => ({ ...row, ...damage }))
          })
        )()
      )
      expect(await beside().keys.find(keyId)()).toEqual(Either.left({ type: 'StoreUnavailable', reason: 'damaged' }))
    }
  )

  test('to a root of 31 bytes is not had', async () => {
    const [lock, rows] = [contractLock(), inMemoryKeys()]
    const { keyId } = right(await inMemoryKeyStore({ tenant: 'shop-1', wrapper: lock.wrapper }, rows).current(buyer)())
    const wrapper = { ...lock.wrapper, unwrap: () => TaskEither.right(new Uint8Array(31)) }
    expect(await inMemoryKeyStore({ tenant: 'shop-1', wrapper }, rows).find(keyId)()).toEqual(
      Either.left({ type: 'KeyUnreadable', keyId, epoch: '2026-W48' })
    )
  })
})
