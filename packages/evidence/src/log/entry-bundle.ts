/** Leaves in a file: each behind its length, two bytes, the higher first. */

const most = 65_535

/** The bytes of a bundle of leaves. */
export const entryBundle = (leaves: ReadonlyArray<Uint8Array>): Buffer =>
  Buffer.concat(
    leaves.flatMap((leaf) => {
      if (leaf.length > most) throw new RangeError(`A leaf has at most ${most} bytes, not ${leaf.length}.`)
      return [Buffer.of(leaf.length >> 8, leaf.length & 255), leaf]
    })
  )

/** The leaves in a bundle; null when it is cut. */
export const leavesInBundle = (bundle: Buffer): ReadonlyArray<Buffer> | null => {
  const leaves: Array<Buffer> = []
  let at = 0
  while (at < bundle.length) {
    if (at + 2 > bundle.length) return null
    const end = at + 2 + bundle.readUInt16BE(at)
    if (end > bundle.length) return null
    leaves.push(bundle.subarray(at + 2, end))
    at = end
  }
  return leaves
}
