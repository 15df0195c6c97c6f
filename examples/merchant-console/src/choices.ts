import { codeText } from './code-text.ts'
import { type Html, html } from './html.ts'
import type { Language } from './words.ts'

/** The choices of a select, by their codes. */
export const options = (codes: ReadonlyArray<string>, language: Language): ReadonlyArray<Html> =>
  codes.map((code) => html`<option value="${code}">${codeText(code, language)}</option>`)
