/** Text that a browser may be given as it is: whatever was put into it was escaped. */
export interface Html {
  readonly html: string
}

/** What a template may hold: text, which is escaped, or what was made by a template; nothing for null. */
export type Part = string | number | null | Html | ReadonlyArray<Html>

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? '')

const spelled = (part: Part): string => {
  if (part === null) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'html' in part ? part.html : part.map(({ html }) => html).join('')
}

/** Markup with values in it. Attributes are to stand in double quotes. */
export const html = (texts: TemplateStringsArray, ...parts: ReadonlyArray<Part>): Html => ({
  html: texts.map((text, at) => text + spelled(parts[at] ?? null)).join('')
})

/** Nothing. */
export const none: Html = { html: '' }
