import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { TimestampError, Timestamper } from '../stamp/timestamper.ts'
import { type BundleFiles, envelopePath, stampPath } from './bag.ts'

/** The bundle with a time stamp over its signature, and so over everything in it. */
export const stampBundle = (
  files: BundleFiles,
  timestamper: Timestamper
): TaskEither.TaskEither<TimestampError, BundleFiles> => {
  const envelope = files.get(envelopePath)
  if (envelope === undefined) throw new TypeError('A bundle is signed before it is stamped.')
  return TaskEither.map((stamp: Uint8Array): BundleFiles => new Map([...files, [stampPath, stamp]]))(
    timestamper.stamp(envelope)
  )
}
