import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { PartnerFailure } from './partner-failure.ts'

const patience = 30_000

/** Asks a partner, and waits no longer than half a minute for him. What an adapter throws is a fault of the adapter: the same may go well later. */
export const askPartner = async <A>(
  ask: (signal: AbortSignal) => TaskEither<PartnerFailure, A>,
  signal: AbortSignal
): Promise<Either.Either<PartnerFailure, A>> => {
  const ended = AbortSignal.any([signal, AbortSignal.timeout(patience)])
  const given = new AbortController()
  try {
    return await Promise.race([ask(ended)(), aborted(ended, given.signal)])
  } catch {
    return Either.left({ type: 'PartnerUnavailable', because: 'AdapterThrew' })
  } finally {
    given.abort()
  }
}

const aborted = (ended: AbortSignal, given: AbortSignal): Promise<Either.Either<PartnerFailure, never>> =>
  new Promise((resolve) => {
    const late = (): void => resolve(Either.left({ type: 'PartnerUnavailable', because: 'NoAnswer' }))
    if (ended.aborted) late()
    else ended.addEventListener('abort', late, { signal: given })
  })
