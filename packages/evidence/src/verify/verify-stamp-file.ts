import * as Either from 'fp-ts/lib/Either.js'
import type { BundleFiles } from '../bundle/bag.ts'
import { verifyStamp } from '../stamp/verify-stamp.ts'
import { type Finding, finding } from './finding.ts'
import type { Trust } from './trust.ts'

/** What a file that may hold a time stamp over these bytes proves; nothing is found where there is none. */
export const verifyStampFile = (
  files: BundleFiles,
  { file, rev = null, stamped }: { readonly file: string; readonly rev?: string | null; readonly stamped: Uint8Array },
  { tsaRoots }: Pick<Trust, 'tsaRoots'>
): ReadonlyArray<Finding> => {
  const response = files.get(file)
  if (response === undefined) return []
  const stamp = verifyStamp(response, { stamped, roots: tsaRoots })
  if (Either.isRight(stamp)) return [finding('stamped', { file, rev, detail: stamp.right.time })]
  const { rule } = stamp.left
  // The chain is looked at when the signature holds: it is sound, but nobody whom the verifier knows made it.
  return [
    rule === 'chain' ? finding('stamp-unknown', { file, rev }) : finding('stamp-false', { file, rev, detail: rule })
  ]
}
