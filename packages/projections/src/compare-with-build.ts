import { beginning, type Position } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import { buildBeside, buildOf } from './build-view.ts'
import { differingKeys } from './differing-keys.ts'
import { type DocumentDifference, documentDifference } from './document-difference.ts'
import { type ProjectionStopped, stoppedBy } from './projection-stopped.ts'
import type { Projecting } from './run-projection.ts'

// As often a document that changes just now is looked at again before it is said to differ.
const mostLooks = 10

/**
 * Compares the view that is read with its build, and tells each document that differs.
 *
 * Both may be carried on meanwhile, so a document that seems to differ is looked at again with both at one position.
 */
export const compareWithBuild = async <Event, Document>(
  projecting: Projecting<Event, Document>,
  signal: AbortSignal,
  differs: (difference: DocumentDifference) => void
): Promise<Either.Either<ProjectionStopped, void>> => {
  const { views, projection } = projecting
  const build = buildOf(projection)
  for await (const keys of differingKeys(views, projection, build)) {
    if (Either.isLeft(keys)) return stoppedBy(projection, beginning, keys.left)
    if (signal.aborted) return Either.right(undefined)
    const found = await differencesOf(projecting, signal, keys.right)
    if (Either.isLeft(found)) return found
    for (const difference of found.right) differs(difference)
  }
  return Either.right(undefined)
}

const differencesOf = async <Event, Document>(
  projecting: Projecting<Event, Document>,
  signal: AbortSignal,
  keys: ReadonlyArray<string>
): Promise<Either.Either<ProjectionStopped, ReadonlyArray<DocumentDifference>>> => {
  const { views, projection } = projecting
  if (keys.length === 0) return Either.right([])
  for (let look = 1; ; look += 1) {
    const before = await checkpointOf(projecting)
    if (Either.isLeft(before)) return before
    const built = await buildBeside(projecting, signal, () => {})
    if (Either.isLeft(built)) return built
    const read = await views.getMany(projection, keys)()
    if (Either.isLeft(read)) return stoppedBy(projection, beginning, read.left)
    const rebuilt = await views.getMany(buildOf(projection), keys)()
    if (Either.isLeft(rebuilt)) return stoppedBy(projection, beginning, rebuilt.left)
    const after = await checkpointOf(projecting)
    if (Either.isLeft(after)) return after
    const isExact = before.right === built.right.processed && after.right === built.right.processed
    const found = keys.flatMap((key) => documentDifference(key, read.right.get(key), rebuilt.right.get(key)) ?? [])
    if (isExact || found.length === 0 || look === mostLooks || signal.aborted) return Either.right(found)
  }
}

const checkpointOf = async <Event, Document>({
  views,
  projection
}: Projecting<Event, Document>): Promise<Either.Either<ProjectionStopped, Position | null>> => {
  const checkpoint = await views.checkpoint(projection)()
  return Either.isLeft(checkpoint)
    ? stoppedBy(projection, beginning, checkpoint.left)
    : Either.right(Option.toNullable(checkpoint.right))
}
