import { join } from 'node:path'
import { durabilityCases, eventStoreContract } from '@readdress/event-store/testing'
import { describe, test } from 'vitest'
import { openDurable } from './open-stores.ts'
import { temporaryFolder } from './temporary-folder.ts'

describe('the event store in a SQLite file', () => {
  const open = () => openDurable(join(temporaryFolder(), 'events.sqlite'))
  for (const { name, run } of [...eventStoreContract(open), ...durabilityCases(open)]) test(name, run)
})
