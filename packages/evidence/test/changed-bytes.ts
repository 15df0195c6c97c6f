import type { BundleFiles } from '../src/bundle/bag.ts'
import { verifyBundle } from '../src/verify/verify-bundle.ts'
import { trust } from './a-bundle.ts'

/** The changes of single bytes that a verifier does not find: each `step`th byte of every file, under these masks. */
export const unseenChanges = (files: BundleFiles, step: number, masks: ReadonlyArray<number>, by = trust) => {
  const unseen: Array<string> = []
  let changes = 0
  for (const [path, bytes] of files) {
    for (let place = 0; place < bytes.length; place += step) {
      for (const mask of masks) {
        const changed = Buffer.from(bytes)
        changed[place] = (changed[place] ?? 0) ^ mask
        const { verdict } = verifyBundle(new Map([...files, [path, changed]]), by)
        if (verdict !== 'failed') unseen.push(`${path}, byte ${place}, mask ${mask}: ${verdict}`)
        changes += 1
      }
    }
  }
  return { changes, unseen }
}
