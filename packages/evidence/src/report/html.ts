import { visibleText } from './visible-text.ts'

/** Text that is HTML. What is put into it is escaped and made visible, so that no value becomes part of a page's code. */
export interface Html {
  readonly html: string
}

type Part = string | number | Html | ReadonlyArray<Html>

/** HTML with values in it, each of which is escaped unless it is HTML itself. */
export const html = (texts: TemplateStringsArray, ...parts: ReadonlyArray<Part>): Html => ({
  html: texts.map((text, place) => `${text}${place < parts.length ? written(parts[place] ?? '') : ''}`).join('')
})

/** Pieces of HTML with a text between them. */
export const joined = (pieces: ReadonlyArray<Html>, between: string): Html => ({
  html: pieces.map((piece) => piece.html).join(escaped(between))
})

/** The text that is read in a piece of HTML of ours. */
export const plainText = (piece: Html): string =>
  piece.html
    .replace(/<br>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))

const written = (part: Part): string => {
  if (typeof part === 'string' || typeof part === 'number') return escaped(visibleText(String(part)))
  return 'html' in part ? part.html : part.map((one) => one.html).join('')
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
