import type { StoreUnavailable } from '@readdress/event-store'
import { isRowDamaged } from './row.ts'

/** The code that SQLite gives for what was caught, without the extension that says more; null when it is not SQLite's. */
export const sqliteCode = (caught: unknown): number | null => {
  if (!(caught instanceof Error) || !('errcode' in caught)) return null
  return typeof caught.errcode === 'number' ? caught.errcode & 0xff : null
}

/** Whether another connection holds what was wanted, so that waiting helps. */
export const isBusy = (caught: unknown): boolean => sqliteCode(caught) === 5

/** Whether the disk failed in a way that leaves open what was written. */
export const isDiskError = (caught: unknown): boolean => sqliteCode(caught) === 10

/** Whether the file is not, or no longer, a sound database, or a row of it is damaged. */
export const isDamage = (caught: unknown): boolean => {
  const code = sqliteCode(caught)
  return code === 11 || code === 26 || isRowDamaged(caught)
}

/** The port's word for an error of SQLite or a damaged row; everything else is a bug and thrown on. */
export const asUnavailable = (caught: unknown): StoreUnavailable => {
  if (isDamage(caught)) return { type: 'StoreUnavailable', reason: 'damaged' }
  const code = sqliteCode(caught)
  if (code === null) throw caught
  return { type: 'StoreUnavailable', reason: code === 5 ? 'busy' : code === 13 ? 'full' : 'failed' }
}
