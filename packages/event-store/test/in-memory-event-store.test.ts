import { inMemoryEventStore } from '@readdress/event-store'
import { eventStoreContract } from '@readdress/event-store/testing'
import { describe, test } from 'vitest'

describe('the in-memory event store', () => {
  const open = async () => ({ store: inMemoryEventStore(), close: async () => {} })
  for (const { name, run } of eventStoreContract(open)) test(name, run)
})
