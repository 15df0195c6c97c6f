/** A font file of one face. */
export interface FaceAlone {
  readonly bytes: Buffer
  /** Whether it has several weights, of which a reader that knows only one takes the lightest. */
  readonly isVariable: boolean
}

/**
 * A font file of one face, under another name; null where it lacks a table, or a table goes beyond the end of the file. The engine looks for fonts on the whole
 * machine too, and takes the one that fits a name best: under a name that no other has, it takes the one that was checked. What follows is the layout of OpenType
 * (ISO/IEC 14496-22): a directory of tables, whose numbers are big-endian.
 */
export const faceAlone = (font: Buffer, index: number, family: string): FaceAlone | null => {
  const isCollection = font.toString('latin1', 0, 4) === 'ttcf'
  const start = isCollection ? font.readUInt32BE(directoryHead + 4 * index) : 0
  const tables = Array.from({ length: font.readUInt16BE(start + 4) }, (_, place): Table => {
    const entry = start + directoryHead + entryLength * place
    const [from, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)]
    const [tag, own] = [font.toString('latin1', entry, entry + 4), font.subarray(from, from + length)]
    const content = tag === 'name' ? renamed(own, family) : own
    return { tag, sum: font.readUInt32BE(entry + 4), content, isWhole: own.length === length }
  })
  const has = (tag: string): boolean => tables.some((table) => table.tag === tag && table.isWhole)
  if (!needed.every(has) || !outlines.some(has)) return null
  return { bytes: written(font.subarray(start, start + directoryHead), tables), isVariable: has('fvar') }
}

const needed = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2']
// A font of pictures has neither.
const outlines = ['glyf', 'CFF ']

const written = (head: Buffer, tables: ReadonlyArray<Table>): Buffer => {
  let from = directoryHead + entryLength * tables.length
  const directory = tables.map(({ tag, sum, content }) => {
    const entry = Buffer.alloc(entryLength)
    entry.write(tag, 'latin1')
    for (const [place, number] of [sum, from, content.length].entries()) entry.writeUInt32BE(number, 4 + 4 * place)
    from += padded(content.length)
    return entry
  })
  const contents = tables.flatMap(({ content }) => [content, Buffer.alloc(padded(content.length) - content.length)])
  return Buffer.concat([head, ...directory, ...contents])
}

interface Table {
  readonly tag: string
  readonly sum: number
  readonly content: Buffer
  readonly isWhole: boolean
}

const directoryHead = 12
const entryLength = 16
const padded = (length: number): number => Math.ceil(length / 4) * 4

const [familyId, postscriptId, windows, unicode, english] = [1, 6, 3, 1, 0x0409]

// Of its own names a face keeps the one that a PDF tells.
const renamed = (own: Buffer, family: string): Buffer => {
  const names: ReadonlyArray<readonly [number, Buffer]> = [
    [familyId, bigEndian(family)],
    [postscriptId, postscriptName(own)]
  ]
  const records = Buffer.alloc(6 + 12 * names.length)
  records.writeUInt16BE(names.length, 2)
  records.writeUInt16BE(records.length, 4)
  let from = 0
  for (const [place, [id, text]] of names.entries()) {
    const record = [windows, unicode, english, id, text.length, from]
    for (const [field, number] of record.entries()) records.writeUInt16BE(number, 6 + 12 * place + 2 * field)
    from += text.length
  }
  return Buffer.concat([records, ...names.map(([, text]) => text)])
}

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

const postscriptName = (own: Buffer): Buffer => {
  const storage = own.readUInt16BE(4)
  for (let place = 0; place < own.readUInt16BE(2); place += 1) {
    const at = (field: number): number => own.readUInt16BE(6 + 12 * place + 2 * field)
    if (at(0) === windows && at(3) === postscriptId)
      return Buffer.from(own.subarray(storage + at(5), storage + at(5) + at(4)))
  }
  return bigEndian('Unnamed')
}
