import type { BundleFiles } from '../bundle/bag.ts'

/** The lines of a file, without their line feeds; null when it is not there or does not end with one. */
export const linesOf = (files: BundleFiles, path: string): ReadonlyArray<Buffer> | null => {
  const bytes = files.get(path)
  if (bytes === undefined) return null
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const lines: Array<Buffer> = []
  let begin = 0
  while (begin < file.length) {
    const end = file.indexOf(10, begin)
    if (end < 0) return null
    lines.push(file.subarray(begin, end))
    begin = end + 1
  }
  return lines
}
