import { randomBytes } from 'node:crypto'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { secretKey, unwrapKey, wrapKey } from '../ciphers.ts'
import { EpochId } from '../epoch-id.ts'
import type { KeyWrapper } from '../key-wrapper.ts'

/** Epoch keys that a case can take away, change and watch. */
export interface ContractLock {
  readonly wrapper: KeyWrapper
  /** Every text that was made by wrapping, in order. */
  readonly wrapped: Array<Uint8Array>
  readonly destroyed: Array<EpochId>
  /** Counts down with each wrapping; at 0 it fails. */
  readonly failing: { after: number }
  /** From now on an epoch has another key. */
  readonly exchange: (epoch: EpochId) => void
  readonly remove: (epoch: EpochId) => void
}

/** The epoch of this name. */
export const epochNamed = (name: string): EpochId => {
  if (EpochId.is(name)) return name
  throw new TypeError(`not an epoch: ${name}`)
}

const firstEpoch = epochNamed('2026-W48')

/** A lock that makes a key for every epoch that is asked for, `2026-W48` first. */
export const contractLock = (): ContractLock => {
  const keys = new Map<string, ReturnType<typeof secretKey>>()
  const removed = new Set<string>()
  const keyOf = (epoch: EpochId) => {
    if (removed.has(epoch)) return undefined
    const key = keys.get(epoch) ?? secretKey(randomBytes(32))
    keys.set(epoch, key)
    return key
  }
  const lock: ContractLock = {
    wrapped: [],
    destroyed: [],
    failing: { after: Number.POSITIVE_INFINITY },
    exchange: (epoch) => {
      keys.delete(epoch)
    },
    remove: (epoch) => {
      removed.add(epoch)
    },
    wrapper: {
      newest: () => TaskEither.right(firstEpoch),
      wrap: (epoch, root) => async () => {
        const key = keyOf(epoch)
        if (key === undefined) return Either.left({ type: 'EpochKeyMissing', epoch })
        if (lock.failing.after === 0) return Either.left({ type: 'StoreUnavailable', reason: 'failed' })
        lock.failing.after -= 1
        const wrapped = wrapKey(key, root)
        lock.wrapped.push(wrapped)
        return Either.right(wrapped)
      },
      unwrap: (epoch, wrapped) => async () => {
        const key = keyOf(epoch)
        if (key === undefined) return Either.left({ type: 'EpochKeyMissing', epoch })
        const root = unwrapKey(key, wrapped)
        return root === null ? Either.left({ type: 'NotUnwrapped' }) : Either.right(root)
      },
      destroyEpoch: (epoch) => async () => {
        lock.destroyed.push(epoch)
        removed.add(epoch)
        return Either.right('destroyed')
      }
    }
  }
  return lock
}
