import type { EventStore } from '@readdress/event-store'
import {
  checkpointSigner,
  type LogFault,
  openTenantLog,
  ownVerifierKey,
  type TenantLog,
  verifierKeyText
} from '@readdress/evidence'
import * as Either from 'fp-ts/lib/Either.js'
import type { EvidenceKeys, SigningKey } from './evidence-keys.ts'
import type { EvidencePlaces } from './evidence-places.ts'
import type { SigningKeysUnusable } from './signing-keys-unusable.ts'

/** The log of a shop, and where it and its keys lie. */
export interface ShopLog {
  readonly tenant: string
  readonly linked: EventStore
  readonly places: EvidencePlaces
}

/** A log that is open, with the keys that sign it. */
export interface OpenedLog {
  readonly log: TenantLog
  readonly keys: EvidenceKeys
  /** Whether a change of its key was finished that had been interrupted. */
  readonly hasChangedKey: boolean
}

type Opened = Either.Either<LogFault | SigningKeysUnusable, OpenedLog>

/** Opens the log with the key that is in force. Where the log announces the next key already, the change to it is finished before anything is signed. */
export const openedLog = async (shop: ShopLog): Promise<Opened> => {
  const { keys } = shop.places
  const read = await keys.read()
  if (Either.isLeft(read)) return read
  const opened = await openedWith(shop, read.right, false)
  const { nextLog } = read.right
  if (Either.isRight(opened) || opened.left.type !== 'LogKeyChanged' || nextLog === null) return opened
  if (opened.left.vkey !== publicKeyText(nextLog)) return opened
  const changed = await keys.changeLogKey(opened.left.size)
  return Either.isLeft(changed) ? changed : openedWith(shop, changed.right, true)
}

/** The public half of a key, as others are given it. */
export const publicKeyText = ({ name, key }: SigningKey): string => verifierKeyText(ownVerifierKey(name, key))

const openedWith = async (
  { tenant, linked, places }: ShopLog,
  keys: EvidenceKeys,
  hasChangedKey: boolean
): Promise<Either.Either<LogFault, OpenedLog>> => {
  const signer = checkpointSigner(keys.log.name, keys.log.key, places.signed, keys.formerLog)
  const log = await openTenantLog({ tenant, store: linked, storage: places.log, signer, now: () => new Date() })()
  return Either.map((open: TenantLog): OpenedLog => ({ log: open, keys, hasChangedKey }))(log)
}
