import { inMemoryViewStore } from '@readdress/projections'
import { viewStoreContract } from '@readdress/projections/testing'
import { describe, test } from 'vitest'

describe('the in-memory view store', () => {
  const open = async () => ({ views: inMemoryViewStore(), close: async () => {} })
  for (const { name, run } of viewStoreContract(open)) test(name, run)
})
