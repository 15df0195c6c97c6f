import { eventStoreContract } from '@readdress/event-store/testing'
import { describe, test } from 'vitest'
import { openSealed } from './open-keys.ts'
import { temporaryFolder } from './temporary-folder.ts'

describe('a sealed store over SQLite files, for readers who get no value,', () => {
  for (const { name, run } of eventStoreContract(() => openSealed(temporaryFolder(), 'closed'))) test(name, run)
})
