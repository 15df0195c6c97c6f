import type { StoreUnavailable } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { EpochId } from './epoch-id.ts'
import type { KeyId } from './key-id.ts'
import type { KeyStore } from './key-store.ts'
import type { FoundKeys } from './key-table.ts'
import type { KeyWork } from './key-work.ts'

const pageSize = 500

/** Telling under which epoch keys the living keys are wrapped. It opens none of them. */
export const keyStatus = ({ table }: KeyWork): Pick<KeyStore, 'status'> => ({
  status: async () => {
    const counts = new Map<EpochId | null, number>()
    let after: KeyId | null = null
    for (;;) {
      const page: Either.Either<StoreUnavailable, FoundKeys> = await table.read({
        livingAfter: after,
        first: pageSize
      })()
      if (Either.isLeft(page)) return page
      const { keys, epochs }: FoundKeys = page.right
      for (const { epoch } of keys) counts.set(epoch, (counts.get(epoch) ?? 0) + 1)
      after = keys.at(-1)?.keyId ?? after
      if (keys.length < pageSize)
        return Either.right(epochs.map(({ epoch, status }) => ({ epoch, status, keys: counts.get(epoch) ?? 0 })))
    }
  }
})
