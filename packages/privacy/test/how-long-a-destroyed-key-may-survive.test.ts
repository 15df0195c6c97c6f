import { epochKeysFromEnvironment, inMemoryKeyStore } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'

const wrapper = epochKeysFromEnvironment({ KEYS: `a=${'A'.repeat(43)}` }, 'KEYS')
if (Either.isLeft(wrapper)) throw new TypeError(wrapper.left.because)
const settings = { tenant: 'shop', wrapper: wrapper.right }

describe('a key store', () => {
  test.each([{ backupWindowDays: 7 }, { backupWindowDays: 37, deletionDelayDays: 30 }, { rotationDays: 14 }])(
    'is made when a destroyed key is gone as soon as it says: %j',
    (lives) => {
      expect(() => inMemoryKeyStore({ ...settings, ...lives })).not.toThrow()
    }
  )

  test.each([{ backupWindowDays: 6 }, { deletionDelayDays: 30 }, { rotationDays: 15 }])(
    'is not made when an epoch key lives longer than that: %j',
    (lives) => {
      expect(() => inMemoryKeyStore({ ...settings, ...lives })).toThrow(RangeError)
    }
  )

  test('says how many days would do', () => {
    expect(() => inMemoryKeyStore({ ...settings, deletionDelayDays: 30 })).toThrow(
      'backupWindowDays is 14, and an epoch key lives 37 days: rotationDays and deletionDelayDays. Say at least 37.'
    )
  })
})
