import { inMemoryLeases } from '@readdress/event-store'
import { leasesContract } from '@readdress/event-store/testing'
import { describe, test } from 'vitest'

describe('the in-memory leases', () => {
  const open = async (now: () => Date) => ({ leases: inMemoryLeases(now), close: async () => {} })
  for (const { name, run } of leasesContract(open)) test(name, run)
})
