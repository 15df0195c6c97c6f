import { type Html, html, joined } from './html.ts'
import type { Reported, Word } from './reported.ts'
import { type Telling, textAt } from './telling.ts'
import { numberOf } from './timeline.ts'
import { words } from './words.ts'

/** What the bundle is of, for whom it was made, and what for. */
export const ofSection = ({ events, said }: Reported, { say, code }: Telling): Html => {
  const placed = events.find(({ type }) => type === 'OrderPlaced')?.data ?? null
  const rows: ReadonlyArray<readonly [keyof typeof words.of, string]> = [
    ['stream', said.stream],
    ['platform', textAt(placed, '/platform')],
    ['platformOrderNo', textAt(placed, '/platformOrderNo')],
    ['tenant', said.tenant],
    ['recipient', said.recipient],
    ['purpose', code(said.purpose)],
    ['legalBasis', code(said.legalBasis)],
    ['exporter', said.exporter],
    ['events', String(events.length)],
    ['offset', said.report.offset]
  ]
  return html`<table class="facts"><tbody>
${rows.flatMap(([name, text]) => (text === '' ? [] : [html`<tr><th scope="row">${say(words.of[name])}</th><td><bdi>${text}</bdi></td></tr>\n`]))}</tbody></table>`
}

/** The personal values that are not shown, each with the reason. */
export const withheldSection = ({ said }: Reported, { say }: Telling): Html => {
  if (said.withheld.length === 0) return html`<p>${say(words.allShown)}</p>`
  const groups = new Map<string, { readonly rev: string; readonly why: Word; readonly places: Array<Html> }>()
  for (const { rev, reason, pointer } of said.withheld) {
    const key = `${rev} ${reason}`
    const group = groups.get(key) ?? { rev, why: words.reasons[reason], places: [] }
    group.places.push(fieldName(pointer, say))
    groups.set(key, group)
  }
  const { number, field, reason } = words.columns
  const rows = [...groups.values()].map(
    ({ rev, why, places }) => html`<tr><td data-label="${say(number)}">${numberOf({ rev })}</td>
<td data-label="${say(field)}">${joined(places, ' · ')}</td>
<td data-label="${say(reason)}">${say(why)}</td></tr>
`
  )
  return html`<table class="withheld"><thead><tr>${[number, field, reason].map((name) => html`<th scope="col">${say(name)}</th>`)}</tr></thead><tbody>
${rows}</tbody></table>`
}

const fieldWords: ReadonlyMap<string, Word> = new Map(Object.entries(words.fields))

const fieldName = (pointer: string, say: Telling['say']): Html => {
  const word = fieldWords.get(pointer.slice(pointer.lastIndexOf('/') + 1))
  return word === undefined ? html`<code>${pointer}</code>` : html`${say(word)}`
}

/** How to repeat what the verifier does. */
export const verifySection = ({ said }: Reported, { say }: Telling): Html => html`<p>${say(words.verify)}</p>
<pre>readdress evidence verify . --trust trust.json
sha256sum -c manifest-sha256.txt
sha256sum -c tagmanifest-sha256.txt</pre>
<p>${say(words.notResult)}</p>
${said.verifierSha256 === '' ? html`` : html`<p>${say(words.verifierDigest)}<code>${said.verifierSha256}</code></p>`}`
