/** The distinguished encoding of ASN.1 (X.690), and nothing that only resembles it: one value has one form. */

/** An element of an encoding. */
export interface DerElement {
  /** Its first byte: class, whether it is made of others, and number; −1 where there is no element. */
  readonly tag: number
  readonly content: Buffer
  /** With tag and length. */
  readonly whole: Buffer
  /** The elements that it is made of. */
  readonly parts: ReadonlyArray<DerElement>
}

/** The tags that are read here. */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
  context1: 0xa1,
  context3: 0xa3,
  context4: 0xa4
} as const

const nothing = Buffer.alloc(0)

/** What stands in the place of an element that is not there. */
export const absent: DerElement = { tag: -1, content: nothing, whole: nothing, parts: [] }

const mostDepth = 32

/** The one element that these bytes are; absent when they are anything else, also with one byte more or a length in a longer form. */
export const readDer = (bytes: Buffer): DerElement => {
  const element = elementAt(bytes, 0, 0)
  return element !== null && element.whole.length === bytes.length ? element : absent
}

const elementAt = (bytes: Buffer, at: number, depth: number): DerElement | null => {
  const tag = bytes[at]
  const length = lengthAt(bytes, at + 1)
  // Tags of more than one byte occur nowhere in what is read here.
  if (tag === undefined || (tag & 0x1f) === 0x1f || length === null || depth > mostDepth) return null
  const end = length.begin + length.count
  if (end > bytes.length) return null
  const content = bytes.subarray(length.begin, end)
  const parts = (tag & 0x20) === 0 ? [] : elementsIn(content, depth + 1)
  return parts === null ? null : { tag, content, whole: bytes.subarray(at, end), parts }
}

const elementsIn = (bytes: Buffer, depth: number): ReadonlyArray<DerElement> | null => {
  const elements: Array<DerElement> = []
  for (let at = 0; at < bytes.length; ) {
    const element = elementAt(bytes, at, depth)
    if (element === null) return null
    elements.push(element)
    at += element.whole.length
  }
  return elements
}

// The shortest form only, and nothing of four gigabytes.
const lengthAt = (bytes: Buffer, at: number): { readonly begin: number; readonly count: number } | null => {
  const first = bytes[at]
  if (first === undefined) return null
  if (first < 0x80) return { begin: at + 1, count: first }
  const size = first & 0x7f
  if (size === 0 || size > 4 || at + 1 + size > bytes.length) return null
  const count = bytes.readUIntBE(at + 1, size)
  const isShortest = size === 1 ? count >= 0x80 : count >= 2 ** (8 * (size - 1))
  return isShortest ? { begin: at + 1 + size, count } : null
}

/** The element with these tag and content. */
export const derBytes = (tag: number, ...contents: ReadonlyArray<Uint8Array>): Buffer => {
  const content = Buffer.concat(contents)
  // Nothing longer is written here.
  if (content.length >= 0x80) throw new RangeError('Only short elements are written.')
  return Buffer.concat([Buffer.of(tag, content.length), content])
}
