/** Text that is HTML. What is put into it is escaped, so no value of a person can become part of a page's code. */
export interface Html {
  readonly html: string
}

type Part = string | number | Html | ReadonlyArray<Html>

/**
 * HTML with values in it, each of which is escaped unless it is HTML itself.
 *
 * @example
 * assert.equal(html`<b>${'<i>'}</b>`.html, '<b>&#60;i&#62;</b>')
 */
export const html = (texts: TemplateStringsArray, ...parts: ReadonlyArray<Part>): Html => ({
  html: texts.map((text, place) => `${text}${place < parts.length ? written(parts[place] ?? '') : ''}`).join('')
})

const written = (part: Part): string => {
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'html' in part ? part.html : part.map((one) => one.html).join('')
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
