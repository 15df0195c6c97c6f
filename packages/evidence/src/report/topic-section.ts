import type { Json } from '@readdress/event-store'
import { lineOf } from '../bundle/event-line.ts'
import { labelsIn } from './declared-wrong.ts'
import { type Html, html } from './html.ts'
import type { Reported, ReportedEvent } from './reported.ts'
import { itemsAt, momentOf, type Telling, type ToldStatement, textAt, valueAt } from './telling.ts'
import { numberOf } from './timeline.ts'
import type { Detail, Topic } from './topics.ts'
import { words } from './words.ts'

/** The events of a topic, each with its time, its channel and its details. */
export const topicSection = ({ events }: Reported, topic: Topic, telling: Telling): Html => {
  const { say, time } = telling
  const labelOf = labelsIn(events, telling)
  const told = events.filter(({ type }) => topic.has(type))
  if (told.length === 0) return html`<p>${say(words.none)}</p>`
  const { number, when, what, details } = words.columns
  const rows = told.map(
    (event) => html`<tr><td data-label="${say(number)}">${numberOf(event)}</td>
<td data-label="${say(when)}">${time(momentOf(event))}</td>
<td data-label="${say(what)}">${labelOf(event)}</td>
<td data-label="${say(details)}">${detailsOf(event, topic.get(event.type) ?? [], telling)}</td></tr>
`
  )
  return html`<table class="topic"><thead><tr>${[number, when, what, details].map((name) => html`<th scope="col">${say(name)}</th>`)}</tr></thead><tbody>
${rows}</tbody></table>`
}

/** What the section tells, event by event. */
export const topicStatements = ({ events }: Reported, topic: Topic, telling: Telling): ReadonlyArray<ToldStatement> => {
  const labelOf = labelsIn(events, telling)
  return events.flatMap((event) => {
    const details = topic.get(event.type)
    if (details === undefined) return []
    const colon = telling.language === 'zh' ? '：' : ': '
    const text = html`${telling.time(momentOf(event))} ${labelOf(event)}${colon}${detailsOf(event, details, telling)}`
    return [{ text, rests: [event] }]
  })
}

const detailsOf = (event: ReportedEvent, details: ReadonlyArray<Detail>, telling: Telling): Html => {
  const { say, code, language } = telling
  const [colon, stop] = language === 'zh' ? ['：', '；'] : [': ', '; ']
  const { meta } = event
  const policyId = textAt(meta, '/policy/id')
  const told = details.flatMap((detail) => {
    const value = detailOf(event, detail, telling)
    return value === null ? [] : [html`${say(detail.name)}${colon}${value}`]
  })
  const general = [
    ...[textAt(meta, '/actor/role')]
      .filter(Boolean)
      .map((role) => html`${say(words.columns.role)}${colon}${code(role)}`),
    ...[textAt(meta, '/channel')]
      .filter(Boolean)
      .map((name) => html`${say(words.columns.channel)}${colon}${code(name)}`),
    ...(policyId === ''
      ? []
      : [html`${say(words.policy)}${colon}${policyId} ${textOf(valueAt(meta, '/policy/version'))}`])
  ]
  return html`${[...told, ...general].map((piece, place) => (place === 0 ? piece : html`${stop}${piece}`))}`
}

const detailOf = (event: ReportedEvent, { pointer, kind }: Detail, telling: Telling): Html | null => {
  const { code, list, time, value, say } = telling
  const found = valueAt(event.data, pointer)
  if (found === null || (Array.isArray(found) && found.length === 0)) return null
  if (kind === 'value') return value(event, pointer)
  if (kind === 'moment') return time(textOf(found))
  if (kind === 'factors') return list(itemsAt(event.data, pointer).map((factor) => factorText(factor, telling)))
  if (kind === 'carrier-time') {
    const offset = textAt(found, '/offset')
    return html`${textAt(found, '/local').replace('T', ' ')} ${offset === '' ? say(words.offsetUntold) : offset}`
  }
  return list((Array.isArray(found) ? found : [found]).map((name) => html`${code(textOf(name))}`))
}

// Codes and numbers; whoever puts anything else there is shown what he put.
const textOf = (found: Json): string => (typeof found === 'string' ? found : lineOf([found]).slice(1, -1))

const factorText = (factor: Json, { code, language }: Telling): Html => {
  const name = textAt(factor, '/name')
  const which = html`${code(textAt(factor, '/factor'))}${name === '' ? '' : ` ${name}`}`
  const result = code(textAt(factor, '/result'))
  return language === 'zh' ? html`${which}（${result}）` : html`${which} (${result})`
}
