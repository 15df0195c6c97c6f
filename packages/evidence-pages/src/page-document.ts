import type { ReportOfBundle } from '@readdress/evidence'
import type { FontFace } from './font-face.ts'
import type { Block, Line, Piece, Section } from './printed-document.ts'
import type { PageLanguage } from './read-report.ts'

/** What is printed, and in which faces. */
export interface ToPrint {
  readonly report: ReportOfBundle
  readonly language: PageLanguage
  readonly sections: ReadonlyArray<Section>
  readonly faces: ReadonlyArray<FontFace>
}

/** What the template of the pages is given, in JSON: each piece of a line comes with the way in which it may be broken. */
export const pageDocument = ({ report, language, sections, faces }: ToPrint): string => {
  const named = (wanted: ReadonlyArray<FontFace>) => wanted.map(({ family }) => family)
  const [bold, plain] = [faces.filter(({ isBold }) => isBold), faces.filter(({ isBold }) => !isBold)]
  const inOrder = [...plain, ...bold]
  return JSON.stringify({
    title: sections[0]?.name ?? '',
    language,
    region: { zh: 'cn', en: 'gb' }[language],
    date: dayOf(report.packedOn),
    foot: `SHA-256 ${report.envelopeSha256.slice(0, 16)}`,
    fonts: { plain: named(inOrder), bold: named([...bold, ...inOrder]) },
    blocks: sections.flatMap(({ blocks }) => blocks.map(blockForTemplate))
  })
}

// A PDF must say when it was made, and no clock is asked: the day of packing stands in the bundle, if it is a day.
const dayOf = (packedOn: string): ReadonlyArray<number> => {
  const day = packedOn.split('-').map(Number)
  const [year = 1970, month = 1, date = 1] = day
  return new Date(Date.UTC(year, month - 1, date)).toISOString().startsWith(packedOn) ? day : [1970, 1, 1]
}

const blockForTemplate = (block: Block) => {
  switch (block.kind) {
    case 'table': {
      const rows = block.rows.map(({ cells, isMarked }) => ({ cells: cells.map(lineForTemplate), marked: isMarked }))
      return { kind: block.kind, layout: block.layout, head: block.head.map(lineForTemplate), rows }
    }
    case 'list':
      return { kind: block.kind, items: block.items.map(lineForTemplate) }
    case 'title':
    case 'heading':
    case 'paragraph':
    case 'boxed':
    case 'code':
      return { kind: block.kind, line: lineForTemplate(block.line) }
  }
}

type Breaking = 'break' | 'whole' | 'long' | 'text'

const lineForTemplate = (line: Line) =>
  line.flatMap((piece) => {
    const { isBold: bold, isStruck: struck } = piece
    return brokenInto(piece).map(([kind, text]) => ({ kind, text, bold, struck }))
  })

const brokenInto = ({ text, isWhole }: Piece): ReadonlyArray<readonly [Breaking, string]> =>
  text
    .split(/(\n)/)
    .filter((part) => part !== '')
    .flatMap((part): ReadonlyArray<readonly [Breaking, string]> => {
      if (part === '\n') return [['break', '']]
      // A time that is none may be of any length.
      if (isWhole && part.length <= mostKept) return [['whole', part]]
      return part
        .split(unbroken)
        .map((run, place) => [place % 2 === 1 && run.length > mostKept / 2 ? 'long' : 'text', run])
    })

const mostKept = 20

// Between two of these signs a line may be broken; anywhere else it might not be, by the rules of Unicode. Any of these at least between two other ones counts
// as one run.
const breaking = '\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\u{20000}-\\u{3ffff}'
const unbroken = new RegExp(`((?:[${breaking}]?[^ ${breaking}])+[${breaking}]?)`, 'u')
