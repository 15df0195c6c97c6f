import { inflateSync } from 'node:zlib'

/** A picture: how dark each dot is, from 0 to 1, line by line. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly dark: (x: number, y: number) => number
}

/** A picture in PGM, as Poppler makes it. */
export const greyPicture = (bytes: Buffer): Picture => {
  const [head = '', width = '', height = ''] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 30)) ?? []
  const dark = (x: number, y: number): number => 1 - (bytes[head.length + y * Number(width) + x] ?? 0) / 255
  return { width: Number(width), height: Number(height), dark }
}

/** A picture in PNG, of four bytes to a dot and without interlacing (RFC 2083). */
export const readPicture = (png: Uint8Array): Picture => {
  const bytes = Buffer.from(png)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const packed: Array<Buffer> = []
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  }
  const [raw, line] = [inflateSync(Buffer.concat(packed)), 4 * width]
  const dots = Buffer.alloc(line * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < line; x += 1) {
      const left = x < 4 ? 0 : (dots[y * line + x - 4] ?? 0)
      const above = y === 0 ? 0 : (dots[(y - 1) * line + x] ?? 0)
      const corner = x < 4 || y === 0 ? 0 : (dots[(y - 1) * line + x - 4] ?? 0)
      const guesses = [0, left, above, (left + above) >> 1, nearest(left, above, corner)]
      dots[y * line + x] = (raw[y * (line + 1) + 1 + x] ?? 0) + (guesses[raw[y * (line + 1)] ?? 0] ?? 0)
    }
  }
  return { width, height, dark: (x, y) => 1 - (dots[y * line + 4 * x + 1] ?? 0) / 255 }
}

// What PNG calls the filter of Paeth.
const nearest = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? above : corner
}

/** How dark each patch of a centimetre of a page at 150 dots to an inch is, on the whole. */
export const darkness = ({ width, height, dark }: Picture): ReadonlyArray<number> => {
  const side = 59
  const patches: Array<number> = []
  for (let top = 0; top + side <= height; top += side) {
    for (let left = 0; left + side <= width; left += side) {
      let sum = 0
      for (let y = top; y < top + side; y += 1) for (let x = left; x < left + side; x += 1) sum += dark(x, y)
      patches.push(sum / side / side)
    }
  }
  return patches
}
