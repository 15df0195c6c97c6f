import type { StoreUnavailable } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { type DataKey, dataKey } from './data-key.ts'
import type { KeyRecord, LegalHold, Tombstone } from './key-record.ts'
import type { KeyContext } from './key-scope.ts'
import type { KeyUnavailable } from './key-store-error.ts'
import type { HoldRow, KeyRow, KeyTable } from './key-table.ts'
import type { KeyWrapper } from './key-wrapper.ts'
import type { OpenedKeys } from './opened-keys.ts'

/** What the parts of a key store work with. */
export interface KeyWork {
  readonly tenant: string
  readonly table: KeyTable
  readonly wrapper: KeyWrapper
  readonly opened: OpenedKeys
  readonly now: () => Date
  /** Milliseconds. */
  readonly grace: number
  readonly approvalLife: number
  readonly backupWindow: number
}

/** Whose key a row holds. */
export const contextOf = ({ tenant }: KeyWork, { stream, subject, generation }: KeyRecord): KeyContext => ({
  tenant,
  stream,
  subject,
  generation
})

/** The root of a living row, and the key that follows from it, which must be the one that the row names. */
export const rootOf = async (
  work: KeyWork,
  row: KeyRow
): Promise<Either.Either<KeyUnavailable, { readonly root: Uint8Array; readonly key: DataKey }>> => {
  const { keyId, epoch, wrapped } = row
  if (epoch === null || wrapped === null) return damaged
  const context = contextOf(work, row)
  const root = await work.wrapper.unwrap(epoch, wrapped, context)()
  if (Either.isLeft(root)) {
    return Either.left(root.left.type === 'NotUnwrapped' ? { type: 'KeyUnreadable', keyId, epoch } : root.left)
  }
  if (root.right.length !== rootLength) return Either.left({ type: 'KeyUnreadable', keyId, epoch })
  const key = dataKey(root.right, context)
  return key.keyId === keyId ? Either.right({ root: root.right, key }) : Either.left({ type: 'WrongKey', keyId })
}

/** The bytes of a root. */
export const rootLength = 32

const damaged: Either.Either<StoreUnavailable, never> = Either.left({ type: 'StoreUnavailable', reason: 'damaged' })

/** What may be told of a row. */
export const recordOf = ({ wrapped: _, ...record }: KeyRow): KeyRecord => record

/** The tombstone that a destroyed row is. */
export const tombstoneOf = ({ backupWindow }: KeyWork, row: KeyRow): Tombstone => {
  const destroyedAt = row.destroyedAt ?? row.createdAt
  const effectiveBy = new Date(Date.parse(destroyedAt) + backupWindow).toISOString()
  return { ...recordOf(row), status: 'Destroyed', destroyedAt, effectiveBy }
}

/** The row without its root and its person. */
export const destroyedRow = (row: KeyRow, destroyedAt: string, ground: string): KeyRow =>
  row.status === 'Destroyed' ? row : { ...row, status: 'Destroyed', wrapped: null, person: null, destroyedAt, ground }

/** The holds in force on an order. */
export const holdsInForce = (holds: ReadonlyArray<HoldRow>, stream: string, now: Date): ReadonlyArray<LegalHold> =>
  holds
    .filter((hold) => hold.stream === stream && hold.releasedAt === null)
    .filter(({ until }) => until === null || now.getTime() < Date.parse(until))
    .map(({ holdId, ground, until }) => ({ holdId, stream, ground, until }))
