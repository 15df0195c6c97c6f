import type { BundleFiles } from '../bundle/bag.ts'

const mostLines = 100_000
const longestLine = 1024 * 1024

/** The lines of a file, without their line feeds; null when it is not there, does not end with one, or has more or longer lines than any bundle. */
export const linesOf = (files: BundleFiles, path: string): ReadonlyArray<Buffer> | null => {
  const bytes = files.get(path)
  if (bytes === undefined) return null
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const lines: Array<Buffer> = []
  let begin = 0
  while (begin < file.length) {
    const end = file.indexOf(10, begin)
    if (end < 0 || end - begin > longestLine || lines.length === mostLines) return null
    lines.push(file.subarray(begin, end))
    begin = end + 1
  }
  return lines
}
