import * as Either from 'fp-ts/lib/Either.js'
import type { OrderCommand, Readdress } from 'readdress'
import { isStoreFailure, type StoreFailure } from '../texts/store-failure-text.ts'
import { commandLanes } from './command-lanes.ts'
import type { Standing } from './import-memory.ts'
import type { Line } from './lines.ts'
import { longestLine, readCommand } from './read-command.ts'
import type { RejectedFile } from './rejected-file.ts'
import { type Rejection, refusedCommand, unreadableLine } from './rejection.ts'

/** What giving the lines of a file depends on. */
export interface Giving {
  readonly shop: Readdress
  readonly lines: AsyncIterable<Line>
  readonly from: Standing
  readonly rejected: RejectedFile
  readonly signal: AbortSignal
  /** Told now and then, and at the end, when nothing is under way, so that all up to there is done. */
  readonly reached: (standing: Standing) => void
  /** Told after each line. */
  readonly passed: (standing: Standing) => void
}

/** How the giving ended: at the end of the file or at an interruption, with all up to there done, or because of the store. */
export type Given =
  | { readonly type: 'Ended'; readonly standing: Standing }
  | { readonly type: 'StoreFailed'; readonly failure: StoreFailure; readonly standing: Standing }

// So many that a commit carries the commands of a hundred orders, also when each order's commands lie together in the file.
const underWay = { works: 1024, bytes: 16 * longestLine }
const linesBetweenStops = 10_000

/**
 * Gives the commands of a file, many at a time, those of one order one after the other.
 *
 * A command that is refused is written down before the next one of its order is given. When the store fails, nothing further is given.
 */
export const giveLines = async ({ shop, lines, from, rejected, signal, reached, passed }: Giving): Promise<Given> => {
  const lanes = commandLanes(underWay)
  const counts = { ...from.counts }
  let place = from.place
  let failure: StoreFailure | null = null
  const standing = (): Standing => ({ place, counts: { ...counts } })
  // Read through a function: the compiler does not see that it changes meanwhile.
  const failed = (): StoreFailure | null => failure

  const reject = (rejection: Rejection): void => {
    counts.rejected += 1
    rejected.add(rejection)
  }

  const give = async (line: number, command: OrderCommand): Promise<void> => {
    if (failed() !== null) return
    const answer = await shop.handle(command)()
    if (Either.isRight(answer)) counts[answer.right.outcome === 'Appended' ? 'accepted' : 'repeated'] += 1
    else if (isStoreFailure(answer.left)) failure ??= answer.left
    else reject(refusedCommand(line, command, answer.left))
  }

  const pass = (line: Line): void => {
    const read = readCommand(line)
    const command = Either.isRight(read) ? read.right : null
    if (Either.isRight(read) && command === null) return
    counts.read += 1
    if (rejected.known.has(line.number)) counts.rejected += 1
    else if (Either.isLeft(read)) reject(unreadableLine(line.number, read.left))
    else if (command !== null) lanes.give(command.orderId, line.bytes?.length ?? 0, () => give(line.number, command))
  }

  for await (const line of lines) {
    pass(line)
    place = { lines: line.number, offset: line.end }
    passed(standing())
    if (line.number % linesBetweenStops === 0) {
      await lanes.empty()
      if (failed() === null) reached(standing())
    } else await lanes.room()
    if (signal.aborted || failed() !== null) break
  }
  await lanes.empty()
  const because = failed()
  if (because !== null) return { type: 'StoreFailed', failure: because, standing: standing() }
  reached(standing())
  return { type: 'Ended', standing: standing() }
}
