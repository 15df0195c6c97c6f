/** One line of a file: its bytes without the line feed, null when it is longer than may be; `end` is the byte behind the line feed. */
export interface Line {
  readonly number: number
  readonly bytes: Buffer | null
  readonly end: number
}

/** Where reading begins: so many lines and bytes of the file lie before. */
export interface Place {
  readonly lines: number
  readonly offset: number
}

const lineFeed = 0x0a

/**
 * The lines of a file from a place on, at most `longest` bytes each.
 *
 * It holds one line and one chunk of the file, however long the file or its lines are.
 */
export async function* linesOf(
  chunks: AsyncIterable<Buffer>,
  { lines, offset }: Place,
  longest: number
): AsyncGenerator<Line> {
  let number = lines
  let end = offset
  let begun: ReadonlyArray<Buffer> = []
  let length = 0

  const take = (part: Buffer): void => {
    length += part.length
    begun = length > longest ? [] : [...begun, part]
  }
  const finish = (): Line => {
    const bytes = length > longest ? null : Buffer.concat(begun)
    begun = []
    length = 0
    number += 1
    return { number, bytes, end }
  }

  for await (const chunk of chunks) {
    let from = 0
    for (let to = chunk.indexOf(lineFeed); to !== -1; to = chunk.indexOf(lineFeed, from)) {
      take(chunk.subarray(from, to))
      end += to + 1 - from
      from = to + 1
      yield finish()
    }
    take(chunk.subarray(from))
    end += chunk.length - from
  }
  if (length > 0) yield finish()
}
