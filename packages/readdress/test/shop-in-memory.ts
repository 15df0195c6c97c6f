import type { KeyStore } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Readdress, ReaddressSettings } from 'readdress'
import { readdressOver } from '../src/open-readdress.ts'
import { inMemoryStores, type Stores } from '../src/stores.ts'
import { atOnce } from './personal-shop.ts'

/** Stores whose parts a test may look into or replace. */
export const storesToTest = (): Stores & { readonly keys: KeyStore } => {
  const stores = inMemoryStores({}, { tenant: 'shop', graceDays: 0, approvalDays: 7 })
  if (stores.keys === null) throw new TypeError('These stores are sealed.')
  return { ...stores, keys: stores.keys }
}

/** A shop over these stores in which nobody waits. */
export const shopOver = (stores: Stores, settings: Partial<ReaddressSettings> = {}): Readdress =>
  readdressOver(stores, { ...atOnce, ...settings })

/** The same stores for a process that dies at its n-th change of events or keys: just before it, or just after it. */
export const dyingAt = (stores: Stores & { readonly keys: KeyStore }, n: number, when: 'before' | 'after') => {
  let changes = 0
  const mortal =
    <Asked extends ReadonlyArray<unknown>, E, A>(change: (...asked: Asked) => TaskEither<E, A>) =>
    (...asked: Asked): TaskEither<E, A> =>
    async () => {
      changes += 1
      if (changes > n || (changes === n && when === 'before')) return died
      const answer = await change(...asked)()
      return changes === n ? died : answer
    }
  const { append } = stores.opened
  const { restrict, unrestrict, destroy, hold, release } = stores.keys
  const dying: Stores = {
    ...stores,
    opened: { ...stores.opened, append: mortal(append) },
    keys: {
      ...stores.keys,
      restrict: mortal(restrict),
      unrestrict: mortal(unrestrict),
      destroy: mortal(destroy),
      hold: mortal(hold),
      release: mortal(release)
    }
  }
  return { stores: dying, changes: () => changes, isDead: () => changes >= n }
}

const died = Either.left({ type: 'StoreUnavailable', reason: 'closed' }) as Either.Either<never, never>
