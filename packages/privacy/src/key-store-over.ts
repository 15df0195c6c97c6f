import { keyAccess } from './key-access.ts'
import { keyDestruction } from './key-destruction.ts'
import { keyHolding } from './key-holding.ts'
import { keyRewrapping } from './key-rewrapping.ts'
import { keyStatus } from './key-status.ts'
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
  /** How often the epoch key is rotated: every week, if not said. */
  readonly rotationDays?: number
  /** How long a key management service waits before it destroys an epoch key: not at all, if not said. */
  readonly deletionDelayDays?: number
}

const day = 24 * 60 * 60_000

/**
 * The key store of one tenant over its rows: the one place where the rules of keys are kept.
 *
 * Throws a `RangeError` for a `backupWindowDays` that is less than an epoch key lives.
 */
export const keyStoreOver = (
  table: KeyTable,
  { tenant, wrapper, now = () => new Date(), graceDays = 7, approvalDays = 7, ...lives }: KeyStoreSettings
): KeyStore => {
  const work: KeyWork = {
    tenant,
    table,
    wrapper,
    now,
    opened: openedKeys(now),
    grace: graceDays * day,
    approvalLife: approvalDays * day,
    backupWindow: checkBackupWindow(lives) * day
  }
  const access = keyAccess(work)
  return {
    tenant,
    ...access,
    ...keyHolding(work, access.current),
    ...keyDestruction(work),
    ...keyRewrapping(work),
    ...keyStatus(work)
  }
}

/**
 * How many days a destroyed key may survive in backups. Throws a `RangeError` for fewer than an epoch key lives: a date by which a key is said to be gone
 * and is not would be a false record of an erasure.
 */
export const checkBackupWindow = ({
  backupWindowDays = 14,
  rotationDays = 7,
  deletionDelayDays = 0
}: Pick<KeyStoreSettings, 'backupWindowDays' | 'rotationDays' | 'deletionDelayDays'>): number => {
  const least = rotationDays + deletionDelayDays
  if (backupWindowDays >= least) return backupWindowDays
  throw new RangeError(
    `backupWindowDays is ${backupWindowDays}, and an epoch key lives ${least} days: rotationDays and deletionDelayDays. Say at least ${least}.`
  )
}
