import { chained } from '@readdress/evidence'
import { sqliteEventStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type Copied, type Copying, copyEvents, type NotCopied } from './copy-events.ts'
import { defaultSettings } from './default-settings.ts'
import { embeddedFiles, holdsStore } from './embedded-files.ts'
import { areElsewhere } from './events-elsewhere.ts'
import { eventsUnusable } from './events-unusable.ts'
import type { KeySettings } from './keys.ts'
import { type NoStore, noStore } from './no-store.ts'
import { type SealMismatch, sealMismatch, sealOf } from './store-seal.ts'
import { type NotOpenedStore, storesIn } from './stores.ts'

/** Which store is copied, where to, and where the keys of the copy lie. */
export interface StoreToSeal extends Copying {
  readonly from: string
  readonly to: string
  readonly keys?: KeySettings
  /** Whose orders these are: `shop`, if not said. */
  readonly tenant?: string
  /** Whose they are in the store that is copied, whose chain is made for it: the same, if not said. */
  readonly tenantBefore?: string
}

/** Why a store was not sealed. */
export type NotSealed = NotOpenedStore | NoStore | NotCopied

/**
 * Copies a store whose personal values lie in the clear into another folder, sealed, and compares every event. The first store is not touched: delete
 * it and its backups when the copy is complete.
 *
 * Interrupted, it goes on where it stopped when it is called again. Nothing may be written to the first store meanwhile.
 */
export const sealStore =
  ({ from, to, keys = {}, ...rest }: StoreToSeal): TaskEither<NotSealed, Copied> =>
  async () => {
    const { tenant = defaultSettings.tenant, tenantBefore = tenant, ...copying } = rest
    if (!holdsStore(from)) {
      return Either.left(noStore(from))
    }
    // What lies in the folder is not the newest.
    if (areElsewhere(from)) return Either.left(eventsUnusable(from, 'Elsewhere'))
    const clear = await sqliteEventStore({ file: embeddedFiles(from).events })()
    if (Either.isLeft(clear)) return clear
    try {
      const found = await sealOf(clear.right)
      if (Either.isLeft(found)) return found
      if (found.right?.status === 'Sealed') return Either.left<SealMismatch>(sealMismatch(from, 'Sealed'))
      const sealed = await storesIn({ folder: to }, keys, { tenant })
      if (Either.isLeft(sealed)) return sealed
      try {
        const unlinked = chained(clear.right, { tenant: tenantBefore, confirmsOwnWrites: true })
        return await copyEvents(unlinked, sealed.right.opened, copying)()
      } finally {
        await sealed.right.close()
      }
    } finally {
      await clear.right.close()
    }
  }
