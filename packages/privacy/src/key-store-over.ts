import { keyAccess } from './key-access.ts'
import { keyDestruction } from './key-destruction.ts'
import { keyHolding } from './key-holding.ts'
import { keyRewrapping } from './key-rewrapping.ts'
import type { KeyStore } from './key-store.ts'
import type { KeyTable } from './key-table.ts'
import type { KeyWork } from './key-work.ts'
import type { KeyWrapper } from './key-wrapper.ts'
import { openedKeys } from './opened-keys.ts'

/** Whose keys they are, what wraps them, and the rules for destroying them. Times are in days: 7, 7 and 14 if not said. */
export interface KeyStoreSettings {
  readonly tenant: string
  readonly wrapper: KeyWrapper
  /** The system's clock, if not said. */
  readonly now?: () => Date
  /** From the request to the destruction, at least. */
  readonly graceDays?: number
  /** How long an approval counts. */
  readonly approvalDays?: number
  /** How long a destroyed key may survive in backups: what an epoch key lives at most until it is gone everywhere. */
  readonly backupWindowDays?: number
}

const day = 24 * 60 * 60_000

/** The key store of one tenant over its rows: the one place where the rules of keys are kept. */
export const keyStoreOver = (
  table: KeyTable,
  { tenant, wrapper, now = () => new Date(), graceDays = 7, approvalDays = 7, backupWindowDays = 14 }: KeyStoreSettings
): KeyStore => {
  const work: KeyWork = {
    tenant,
    table,
    wrapper,
    now,
    opened: openedKeys(now),
    grace: graceDays * day,
    approvalLife: approvalDays * day,
    backupWindow: backupWindowDays * day
  }
  const access = keyAccess(work)
  return {
    tenant,
    ...access,
    ...keyHolding(work, access.current),
    ...keyDestruction(work),
    ...keyRewrapping(work)
  }
}
