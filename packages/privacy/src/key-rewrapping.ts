import type { StoreUnavailable } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { EpochId } from './epoch-id.ts'
import type { KeyId } from './key-id.ts'
import type { KeyStore, RewrapProgress } from './key-store.ts'
import type { KeyUnavailable } from './key-store-error.ts'
import type { EpochRow, KeyRow } from './key-table.ts'
import { contextOf, type KeyWork, rootLength, rootOf } from './key-work.ts'
import { randomness } from './randomness.ts'

type Unavailable<A> = TaskEither.TaskEither<KeyUnavailable, A>

/**
 * Wrapping all keys under another epoch key: first it becomes the one for new keys, then every row is wrapped anew, then every row is read back, and only
 * then the former epoch keys are destroyed.
 */
export const keyRewrapping = (work: KeyWork): Pick<KeyStore, 'rewrap'> => ({
  rewrap: (to, progress = () => {}) =>
    pipe(
      beginning(work, to),
      TaskEither.flatMap(() => throughAll(work, (row) => wrappedAnew(work, row, to), progress)),
      TaskEither.flatMap((done) =>
        pipe(
          throughAll(
            work,
            (row) => readBack(work, row, to),
            () => {}
          ),
          TaskEither.flatMap(() => endOfFormer(work)),
          TaskEither.map((former) => ({ ...done, ...former }))
        )
      )
    )
})

const beginning = (work: KeyWork, to: EpochId): Unavailable<void> =>
  pipe(
    // A try, before anything depends on it.
    work.wrapper.wrap(to, randomness(rootLength), { tenant: work.tenant, stream: '', subject: '', generation: 0 }),
    TaskEither.flatMap(() =>
      work.table.change<KeyUnavailable, void>(none, ({ epochs }) => {
        const isDestroyed = epochs.some(({ epoch, status }) => epoch === to && status === 'Destroyed')
        if (isDestroyed) return Either.left({ type: 'EpochKeyMissing', epoch: to })
        const former = epochs.filter(({ epoch, status }) => epoch !== to && status === 'Current')
        const retiring = former.map(({ epoch }): EpochRow => ({ epoch, status: 'Retiring' }))
        return Either.right({ answer: undefined, epochs: [...retiring, { epoch: to, status: 'Current' }] })
      })
    )
  )

const none = { ordersOf: [] }
const pageSize = 50

const throughAll =
  (
    work: KeyWork,
    each: (row: KeyRow) => Unavailable<boolean>,
    progress: (progress: RewrapProgress) => void
  ): Unavailable<RewrapProgress> =>
  async () => {
    let looked = 0
    let rewrapped = 0
    let after: KeyId | null = null
    for (;;) {
      const page: Either.Either<StoreUnavailable, { readonly keys: ReadonlyArray<KeyRow> }> = await work.table.read({
        livingAfter: after,
        first: pageSize
      })()
      if (Either.isLeft(page)) return page
      // All of a page at once, so that their changes share commits; what was done of it stays done when one fails.
      for (const changed of await Promise.all(page.right.keys.map((row) => each(row)()))) {
        if (Either.isLeft(changed)) return changed
        looked += 1
        if (changed.right) rewrapped += 1
      }
      after = page.right.keys.at(-1)?.keyId ?? after
      progress({ looked, rewrapped })
      if (page.right.keys.length < pageSize) return Either.right({ looked, rewrapped })
    }
  }

const wrappedAnew =
  (work: KeyWork, row: KeyRow, to: EpochId): Unavailable<boolean> =>
  async () => {
    if (row.epoch === to) return Either.right(false)
    const root = await rootOf(work, row)
    if (Either.isLeft(root)) return root
    const wrapped = await work.wrapper.wrap(to, root.right.root, contextOf(work, row))()
    root.right.root.fill(0)
    if (Either.isLeft(wrapped)) return wrapped
    return work.table.change({ ordersOf: [row.keyId] }, ({ keys }) => {
      const now = keys.find(({ keyId }) => keyId === row.keyId)
      // It may have been destroyed meanwhile, or wrapped anew by another.
      const isSame = now !== undefined && now.wrapped !== null && now.epoch === row.epoch
      return Either.right(
        isSame ? { answer: true, keys: [{ ...now, wrapped: wrapped.right, epoch: to }] } : { answer: false }
      )
    })()
  }

const readBack =
  (work: KeyWork, row: KeyRow, to: EpochId): Unavailable<boolean> =>
  async () => {
    const root = await rootOf(work, row)
    if (Either.isLeft(root)) return root
    root.right.root.fill(0)
    // Another began to wrap under yet another epoch key: his run goes on.
    return row.epoch === to ? Either.right(false) : Either.left({ type: 'StoreUnavailable', reason: 'busy' })
  }

const endOfFormer =
  (work: KeyWork): Unavailable<{ readonly destroyed: ReadonlyArray<EpochId>; readonly kept: ReadonlyArray<EpochId> }> =>
  async () => {
    const found = await work.table.read(none)()
    if (Either.isLeft(found)) return found
    const destroyed: Array<EpochId> = []
    const kept: Array<EpochId> = []
    const report = { destroyed, kept }
    for (const { epoch, status } of found.right.epochs) {
      if (status !== 'Retiring') continue
      const isUsed = await work.table.isEpochUsed(epoch)()
      if (Either.isLeft(isUsed)) return isUsed
      // Another tenant's keys may still be wrapped under it.
      const outcome = isUsed.right ? Either.right('kept' as const) : await work.wrapper.destroyEpoch(epoch)()
      if (Either.isLeft(outcome)) return outcome
      report[outcome.right].push(epoch)
    }
    const epochs = report.destroyed.map((epoch): EpochRow => ({ epoch, status: 'Destroyed' }))
    const noted = await work.table.change(none, () => Either.right({ answer: undefined, epochs, forget: true }))()
    return Either.isLeft(noted) ? noted : Either.right(report)
  }
