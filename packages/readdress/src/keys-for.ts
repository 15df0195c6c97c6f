import type { EventStore } from '@readdress/event-store'
import type { StoreFileUnusable } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { type KeptPersonalData, type KeyRules, type Keys, keysBeside, openKeys } from './keys.ts'
import { type KeysUnusable, keysUnusable } from './keys-unusable.ts'
import { type SealMismatch, sealMismatch, sealOf } from './store-seal.ts'

/** The keys of a store, opened, or made where it holds nothing yet; null where personal values lie in the clear. Refused are keys that are not those of its events. */
export const keysFor = async (
  folder: string,
  events: EventStore,
  personalData: KeptPersonalData,
  rules: KeyRules
): Promise<Either.Either<StoreFileUnusable | KeysUnusable | SealMismatch, Keys | null>> => {
  const seal = await sealOf(events)
  // What cannot be read now, the first question will say; no keys are made for it.
  const found = Either.isLeft(seal) ? 'Sealed' : (seal.right?.status ?? null)
  if (personalData === 'in-the-clear') {
    return found === 'Sealed' && Either.isRight(seal) ? Either.left(sealMismatch(folder, found)) : Either.right(null)
  }
  if (found === 'InTheClear') return Either.left(sealMismatch(folder, found))
  const keysFolder = personalData.folder ?? keysBeside(folder)
  const keys = await openKeys(keysFolder, rules, personalData.epochKeys, found === null)
  if (Either.isLeft(keys) || Either.isLeft(seal) || seal.right === null) return keys
  const ofFirst = await keys.right.store.keysOf({ stream: seal.right.stream })()
  if (Either.isLeft(ofFirst) || ofFirst.right.length > 0) return keys
  await keys.right.close()
  return Either.left(keysUnusable(keysFolder, 'Others'))
}
