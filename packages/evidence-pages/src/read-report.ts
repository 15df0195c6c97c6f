import { bodyOf, type Element, elementsIn, type Node } from './element.ts'
import type { Block, Line, Piece, Row, Section, Table } from './printed-document.ts'

/** The languages of a report. */
export type PageLanguage = 'zh' | 'en'

/** What a report says in one language: what stands first in it, the sections in that language, and the appendix. */
export interface ReadReport {
  readonly opening: Section
  readonly sections: ReadonlyArray<Section>
}

/** The report in one language, without the links from one language to the other; null where it is not the page of a report. */
export const readReport = (page: string, language: PageLanguage): ReadReport | null => {
  const [header, main] = elementsIn(bodyOf(page)?.children ?? [])
  const parts = elementsIn(main?.children ?? [])
  const part = parts.find(({ attributes }) => attributes.get('id') === language)
  const appendix = parts.at(-1)
  if (header === undefined || part === undefined || appendix?.name !== 'section') return null
  const opening = blocksIn(header)
  // The title of the part stands above everything already.
  const sections = elementsIn(part.children).filter(({ name }) => name === 'section')
  const read = [...sections, appendix].map(blocksIn)
  if (opening === null || sections.length === 0) return null
  const whole = read.filter((blocks) => blocks !== null)
  return whole.length < read.length
    ? null
    : { opening: sectionOf(opening), sections: whole.map((blocks) => sectionOf(blocks)) }
}

const sectionOf = (blocks: ReadonlyArray<Block>): Section => {
  const [first] = blocks
  const name = first?.kind === 'title' || first?.kind === 'heading' ? textOf(first.line).replaceAll('\n', ' · ') : ''
  return { name, blocks }
}

const textOf = (line: Line): string => line.map(({ text }) => text).join('')

const blocksIn = ({ children }: Element): ReadonlyArray<Block> | null => {
  const blocks = elementsIn(children).flatMap((element) => blockOf(element))
  return blocks.includes(null) || hasText(children) ? null : blocks.filter((block) => block !== null)
}

const blockOf = (element: Element): ReadonlyArray<Block | null> => {
  const { name, attributes, children } = element
  // A browser's way from one language to the other.
  if (name === 'p' && elementsIn(children).some((child) => child.name === 'a')) return []
  if (name === 'h1') return [{ kind: 'title', line: lineIn(children) }]
  if (name === 'h2') return [{ kind: 'heading', line: lineIn(children) }]
  if (name === 'p')
    return [{ kind: attributes.get('class') === 'honest' ? 'boxed' : 'paragraph', line: lineIn(children) }]
  if (name === 'pre') return [{ kind: 'code', line: piecesIn(children, plain, (text) => text) }]
  if (name === 'ul')
    return [{ kind: 'list', items: elementsIn(children).map((item) => lineIn(['• ', ...item.children])) }]
  return [name === 'table' ? tableOf(element) : null]
}

const tableOf = ({ attributes, children }: Element): Table => {
  const of = (part: string): ReadonlyArray<Element> =>
    elementsIn(children).flatMap((one) => (one.name === part ? elementsIn(one.children) : []))
  const [head] = rowsOf(of('thead'))
  return {
    kind: 'table',
    layout: attributes.get('class') ?? '',
    head: head?.cells ?? [],
    rows: rowsOf(of('tbody'))
  }
}

const rowsOf = (rows: ReadonlyArray<Element>): ReadonlyArray<Row> =>
  rows.map(({ attributes, children }) => {
    const cells = elementsIn(children)
    const isMarked = attributes.get('class') === 'changed'
    return {
      cells: cells.map((cell) => lineIn(cell.children, { ...plain, isBold: isMarked || cell.name === 'th' })),
      isMarked
    }
  })

type Look = Omit<Piece, 'text'>
const plain: Look = { isBold: false, isStruck: false, isWhole: false }

// White space as a browser shows it.
const lineIn = (nodes: ReadonlyArray<Node>, look: Look = plain): Line =>
  piecesIn(nodes, look, (text) => text.replace(/[ \t\n]+/g, ' '))

const piecesIn = (nodes: ReadonlyArray<Node>, look: Look, spaced: (text: string) => string): Line =>
  nodes.flatMap((node): Line => {
    if (typeof node === 'string') return [{ ...look, text: spaced(node) }]
    const inner = piecesIn(node.children, lookOf(node, look), spaced)
    if (node.name === 'br') return [{ ...look, text: '\n' }]
    if (node.name === 'bdi' && inner.some(({ text }) => fromTheRight.test(text)))
      return [{ ...look, text: '\u2068' }, ...inner, { ...look, text: '\u2069' }]
    // As the style of the report does it.
    return node.name === 'em' ? [{ ...look, text: '[' }, ...inner, { ...look, text: ']' }] : inner
  })

// Such a text must not draw what stands beside it to its other side.
const fromTheRight = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

const lookOf = ({ name, attributes }: Element, look: Look): Look => {
  const kind = attributes.get('class')
  if (name === 's') return { ...look, isStruck: true }
  if (kind === 'time') return { ...look, isWhole: true }
  return kind === 'tag' || name === 'small' ? { ...look, isBold: false } : look
}

const hasText = (nodes: ReadonlyArray<Node>): boolean =>
  nodes.some((node) => typeof node === 'string' && node.trim() !== '')
