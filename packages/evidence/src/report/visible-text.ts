// Written out, and not asked of the regular expressions of the host: the same text has to give the same bytes under any version of Unicode.
const unseen: ReadonlyArray<readonly [from: number, to: number]> = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180e],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe007f]
]
// The bracket of our own marks, so that no text can pass for one.
const bracket = 0x27e6

/**
 * A text without signs that turn lines round or cannot be seen: each of them is named instead.
 *
 * @example
 * assert.equal(visibleText('a\u202eb'), 'a⟦U+202E⟧b')
 */
export const visibleText = (text: string): string => {
  let shown = ''
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0
    shown += isUnseen(point) ? `⟦U+${point.toString(16).toUpperCase().padStart(4, '0')}⟧` : sign
  }
  return shown
}

const isUnseen = (point: number): boolean =>
  point === bracket || unseen.some(([from, to]) => point >= from && point <= to)
