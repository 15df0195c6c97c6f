import { inMemorySnapshots } from '@readdress/event-store'
import { snapshotsContract } from '@readdress/event-store/testing'
import { describe, test } from 'vitest'

describe('the in-memory snapshots', () => {
  const open = async () => ({ snapshots: inMemorySnapshots(), close: async () => {} })
  for (const { name, run } of snapshotsContract(open)) test(name, run)
})
