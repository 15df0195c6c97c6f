import { type Html, html } from './html.ts'
import type { Language, Reported, Word } from './reported.ts'
import { numberOf } from './timeline.ts'
import { words } from './words.ts'

/** All hashes in full, once for both languages. */
export const appendix = ({ events, said, anchors }: Reported, languages: ReadonlyArray<Language>): Html => {
  const both = (word: Word): Html =>
    html`${languages.map((language, place) => html`${place === 0 ? '' : ' · '}<span lang="${languageTag[language]}">${word[language]}</span>`)}`
  const { number, revision, event } = words.columns
  const { ref, head, size, root, hash, covers } = words.appendix
  const heads = (...names: ReadonlyArray<Word>): Html =>
    html`<thead><tr>${names.map((name) => html`<th scope="col">${both(name)}</th>`)}</tr></thead>`
  const ends: ReadonlyArray<readonly [Word, string]> = [
    [ref, said.ref],
    [head, hexOf(said.headHash)],
    [size, said.checkpoint.size],
    [root, said.checkpoint.root]
  ]
  const hashes = events.map(
    (
      one
    ) => html`<tr><td>${numberOf(one)}</td><td>${one.rev}</td><td>${one.type}</td><td><code>${one.hash ?? '—'}</code></td></tr>
`
  )
  const states = anchors.map(
    (anchor) =>
      html`<tr><td>${anchor.name}</td><td>${numberOf(anchor)}</td><td>${anchor.size}</td></tr>
`
  )
  return html`<section class="part"><h1>${both(words.sections.appendix)}</h1>
<table class="facts"><tbody>
${ends.map(([name, text]) => html`<tr><th scope="row">${both(name)}</th><td><code>${text}</code></td></tr>\n`)}</tbody></table>
<table class="hashes">${heads(number, revision, event, hash)}<tbody>
${hashes}</tbody></table>
<h2>${both(words.appendix.anchors)}</h2>
<table class="states">${heads(number, covers, size)}<tbody>
${states}</tbody></table></section>`
}

/** What a digest is in hexadecimal. */
export const hexOf = (digest: string): string => Buffer.from(digest, 'base64url').toString('hex')

/** The names of the languages for browsers. */
export const languageTag: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' }
