import { ownVerifierKey } from '@readdress/evidence'
import type { Instant } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import type { NotLogged } from './not-logged.ts'
import { openedLog, publicKeyText, type ShopLog } from './opened-log.ts'
import { type Attested, attest, type ThirdParties } from './third-parties.ts'

/** How the key that signs the log is changed. */
export interface RotatingLogKey {
  /** Since when somebody else may have the present key, in UTC: what it signed is believed only where a stamp is older. */
  readonly stolenSince?: Instant
}

/** A log whose checkpoints are signed under a new key. */
export interface LogKeyRotated extends Attested {
  /** The public half of the new key, which witnesses of the log must know. */
  readonly key: string
  /** How many records the log has with the one that announces it: larger checkpoints are signed under the new key. */
  readonly size: number
}

type Answer = Promise<Either.Either<NotLogged, LogKeyRotated>>

/**
 * Announces a new key on the log under the present one, and lets it take its place. An interrupted change is finished by whoever opens the log next, and no other
 * is begun here then.
 */
export const rotateLogKey = async (shop: ShopLog, third: ThirdParties, { stolenSince }: RotatingLogKey): Answer => {
  const { keys: place, log: storage } = shop.places
  const opened = await openedLog(shop)
  if (Either.isLeft(opened)) return opened
  const { log, keys, hasChangedKey } = opened.right
  const former = keys.formerLog.at(-1)
  if (hasChangedKey && former !== undefined) {
    return Either.right({ key: publicKeyText(keys.log), size: former.size, ...(await attest(storage, third)) })
  }
  const prepared = await place.prepareNextLogKey(stolenSince ?? null)
  if (Either.isLeft(prepared)) return prepared
  const next = prepared.right.nextLog ?? prepared.right.log
  const announced = await log.announceKey(ownVerifierKey(next.name, next.key))()
  if (Either.isLeft(announced)) return announced
  const { vkey: key, size } = announced.right
  // Third parties still know the key under which it is announced, and a stamp shows that this was before any theft that is found out later.
  const attested = await attest(storage, third)
  const changed = await place.changeLogKey(size)
  return Either.isLeft(changed) ? changed : Either.right({ key, size, ...attested })
}
