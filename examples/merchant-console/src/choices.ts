import { codeText } from './code-text.ts'
import { type Html, html, none } from './html.ts'
import type { Language } from './words.ts'

/** The choices of a select, by their codes, and which of them is chosen at first. */
export const options = (codes: ReadonlyArray<string>, language: Language, chosen = ''): ReadonlyArray<Html> =>
  codes.map(
    (code) =>
      html`<option value="${code}"${code !== '' && code === chosen ? html` selected` : none}>${codeText(code, language)}</option>`
  )
