import * as Either from 'fp-ts/lib/Either.js'
import { type DataKey, dataKey } from './data-key.ts'
import type { EpochId } from './epoch-id.ts'
import type { KeyScope } from './key-scope.ts'
import type { KeyFinding, KeyStore } from './key-store.ts'
import type { KeyUnavailable, ValueErased } from './key-store-error.ts'
import type { FoundKeys, KeyRow } from './key-table.ts'
import { holdsInForce, type KeyWork, recordOf, rootLength, rootOf, tombstoneOf } from './key-work.ts'
import { randomness } from './randomness.ts'

type Answer<A> = Promise<Either.Either<KeyUnavailable, A>>
type Current = Promise<Either.Either<KeyUnavailable | ValueErased, DataKey>>

/** Keys to seal under and to open with. */
export const keyAccess = (work: KeyWork): Pick<KeyStore, 'current' | 'find' | 'rotate'> => ({
  current: (scope) => async () => {
    const known = work.opened.ofScope(scope)
    return known === undefined ? newest(work, scope, null) : Either.right(known)
  },
  find: (keyId, underHold) => async () => {
    const known = work.opened.ofId(keyId)
    return known === undefined ? find(work, keyId, underHold) : Either.right({ status: 'Available', key: known })
  },
  rotate: (after) => () => newest(work, after, after)
})

const find = async (work: KeyWork, keyId: DataKey['keyId'], underHold: string | undefined): Answer<KeyFinding> => {
  const mark = work.opened.mark()
  const found = await work.table.read({ ordersOf: [keyId] })()
  if (Either.isLeft(found)) return found
  const row = found.right.keys.find((one) => one.keyId === keyId)
  if (row === undefined) return Either.right({ status: 'Unknown' })
  if (row.status === 'Destroyed') return Either.right({ status: 'Destroyed', tombstone: tombstoneOf(work, row) })
  const holds = holdsInForce(found.right.holds, row.stream, work.now())
  const isHeld = underHold !== undefined && holds.some(({ holdId }) => holdId === underHold)
  if (row.status === 'Restricted' && !isHeld) return Either.right({ status: 'Restricted', record: recordOf(row) })
  const root = await rootOf(work, row)
  if (Either.isLeft(root)) return root
  if (row.status === 'Active') work.opened.keepReadable(mark, root.right.key)
  return Either.right({ status: 'Available', key: root.right.key })
}

// The newest key of the scope, made when there is none, or none after the one given. Another may make it at the same time: then it is his.
const newest = async (work: KeyWork, scope: KeyScope, after: DataKey | null): Current => {
  for (;;) {
    const mark = work.opened.mark()
    const found = await work.table.read({ stream: scope.stream })()
    if (Either.isLeft(found)) return found
    const last = lastOf(found.right, scope)
    if (last?.status === 'Destroyed') return erased(scope)
    const isWanted = last !== undefined && last.keyId !== after?.keyId
    if (isWanted) {
      const root = await rootOf(work, last)
      if (Either.isLeft(root)) return root
      work.opened.keepCurrent(mark, root.right.key)
      return Either.right(root.right.key)
    }
    const made = await makeNext(work, scope, found.right, last)
    if (Either.isLeft(made)) return made
    if (made.right === null) continue
    if (after === null) work.opened.keepCurrent(mark, made.right)
    else work.opened.forget()
    return Either.right(made.right)
  }
}

const erased = ({ stream, subject }: KeyScope): Either.Either<ValueErased, never> =>
  Either.left({ type: 'ValueErased', stream, subject })

// A tombstone before any living key: with one generation of a person all were destroyed.
const lastOf = ({ keys }: FoundKeys, { stream, subject }: KeyScope): KeyRow | undefined =>
  keys
    .filter((row) => row.stream === stream && row.subject === subject)
    .toSorted((one, other) => rank(other) - rank(one))[0]

const rank = ({ status, generation }: KeyRow): number => (status === 'Destroyed' ? Number.MAX_SAFE_INTEGER : generation)

const currentEpoch = ({ epochs }: FoundKeys): EpochId | null =>
  epochs.find(({ status }) => status === 'Current')?.epoch ?? null

// Null: somebody was faster, or the epoch ended meanwhile.
const makeNext = async (
  work: KeyWork,
  { stream, subject }: KeyScope,
  found: FoundKeys,
  last: KeyRow | undefined
): Promise<Either.Either<KeyUnavailable | ValueErased, DataKey | null>> => {
  const epochInStore = currentEpoch(found)
  const epoch = epochInStore === null ? await work.wrapper.newest()() : Either.right(epochInStore)
  if (Either.isLeft(epoch)) return epoch
  const generation = last === undefined ? 0 : last.generation + 1
  const root = randomness(rootLength)
  const context = { tenant: work.tenant, stream, subject, generation }
  const key = dataKey(root, context)
  const wrapped = await work.wrapper.wrap(epoch.right, root, context)()
  root.fill(0)
  if (Either.isLeft(wrapped)) return wrapped
  const row: KeyRow = {
    keyId: key.keyId,
    stream,
    subject,
    generation,
    person: last?.person ?? null,
    wrapped: wrapped.right,
    epoch: epoch.right,
    status: last?.status ?? 'Active',
    createdAt: work.now().toISOString(),
    restrictedAt: last?.restrictedAt ?? null,
    destroyedAt: null,
    ground: last?.ground ?? null
  }
  return work.table.change({ stream }, (now) => {
    const isSame = lastOf(now, row)?.keyId === last?.keyId && (currentEpoch(now) ?? epoch.right) === epoch.right
    if (!isSame) return Either.right({ answer: null })
    const epochs = currentEpoch(now) === null ? [{ epoch: epoch.right, status: 'Current' as const }] : []
    return Either.right({ answer: key, keys: [row], epochs })
  })()
}
