import { labelsIn } from './declared-wrong.ts'
import { type Html, html } from './html.ts'
import { areMinuteApart } from './report-time.ts'
import type { Reported, ReportedEvent } from './reported.ts'
import { momentOf, type Telling, textAt } from './telling.ts'
import { words } from './words.ts'

/** The number of an event in the report: people count from 1. */
export const numberOf = ({ rev }: Pick<ReportedEvent, 'rev'>): string => String(Number(rev) + 1)

/** Every event in its order; none is left out. */
export const timeline = ({ events }: Reported, telling: Telling): Html => {
  const { say, code } = telling
  const { number, when, role, action, channel, revision, hash } = words.columns
  const labelOf = labelsIn(events, telling)
  const rows = events.map((event) => {
    const redacted = event.data === null ? html` <em>${say(words.redacted)}</em>` : html``
    return html`<tr><td data-label="${say(number)}">${numberOf(event)}</td>
<td data-label="${say(when)}">${timesOf(event, telling)}</td>
<td data-label="${say(role)}">${code(textAt(event.meta, '/actor/role')) || '—'}</td>
<td data-label="${say(action)}">${labelOf(event)}${redacted}</td>
<td data-label="${say(channel)}">${code(textAt(event.meta, '/channel')) || '—'}</td>
<td data-label="${say(revision)}">${event.rev}</td>
<td data-label="${say(hash)}"><code class="hash8">${event.hash?.slice(0, 8) ?? '—'}</code></td></tr>
`
  })
  const columns = [number, when, role, action, channel, revision, hash]
  return html`<table class="timeline"><thead><tr>${columns.map((name) => html`<th scope="col">${say(name)}</th>`)}</tr></thead><tbody>
${rows}</tbody></table>
<p><small>${say(words.shortHash)}</small></p>`
}

const timesOf = (event: ReportedEvent, { say, time, bothTimes }: Telling): Html => {
  const [happened, recorded] = [momentOf(event), textAt(event.meta, '/recordedAt')]
  return recorded !== '' && areMinuteApart(happened, recorded)
    ? html`${bothTimes(happened)}<br><small>${say(words.recorded)} ${time(recorded)}</small>`
    : bothTimes(happened)
}
