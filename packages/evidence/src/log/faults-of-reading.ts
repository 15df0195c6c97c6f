import { isStoreReadFailure } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { LogFault } from './log-fault.ts'

/** The work, with what reading throws as a fault of the log. */
export const faultsOfReading = async <A, E = never>(
  work: () => Promise<Either.Either<LogFault | E, A>>
): Promise<Either.Either<LogFault | E, A>> => {
  try {
    return await work()
  } catch (caught) {
    if (!isStoreReadFailure(caught)) throw caught
    const { failure } = caught
    switch (failure.type) {
      case 'StoreUnavailable':
      case 'EvidenceBroken':
        return Either.left(failure)
      case 'PositionUnknown':
        return Either.left({ type: 'StoreRolledBack', stream: null, revision: null })
      case 'SealBroken':
        // The log reads the events as they lie, and opens nothing.
        throw caught
    }
  }
}
