import { inMemoryKeyStore, inMemoryKeys } from '@readdress/privacy'
import { type KeyLock, keyStoreContract, type OpenKeys } from '@readdress/privacy/testing'
import { describe, test } from 'vitest'

describe('the in-memory key store', () => {
  const open = async (lock: KeyLock, rows = inMemoryKeys()): Promise<OpenKeys> => ({
    keys: inMemoryKeyStore(lock, rows),
    close: async () => {},
    again: (other) => open(other, rows),
    atRest: async () => []
  })
  for (const { name, run } of keyStoreContract(open)) test(name, run)
})
