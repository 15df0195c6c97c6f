import { isJsonObject } from '@readdress/event-store'
import { eventLabel } from './event-labels.ts'
import { type Html, html, joined } from './html.ts'
import type { Reported, ReportedEvent } from './reported.ts'
import { momentOf, type Telling, type ToldStatement, type ToldValue, textAt, valueAt } from './telling.ts'
import { words } from './words.ts'

const fields: ReadonlyArray<readonly [keyof typeof words.fields, pointer: string]> = [
  ['recipientName', '/recipientName'],
  ['phone', '/phone'],
  ['country', '/region/country'],
  ['province', '/region/province'],
  ['city', '/region/city'],
  ['district', '/district'],
  ['street', '/street'],
  ['detail', '/detail'],
  ['postcode', '/postcode'],
  ['sortingCode', '/sortingCode'],
  ['organization', '/organization'],
  ['instructions', '/instructions'],
  ['point', '/point'],
  ['token', '/token']
]

// The first version and the last; one where there are no others.
const versionsIn = (events: Reported['events']): ReadonlyArray<ReportedEvent> => {
  const versions = events.filter(({ data }) => isAddress(data))
  const [first, last] = [versions[0], versions.at(-1)]
  if (first === undefined || last === undefined) return []
  return first === last ? [first] : [first, last]
}

/** What the table tells, field by field. */
export const addressStatements = ({ events }: Reported, telling: Telling): ReadonlyArray<ToldStatement> => {
  const rests = versionsIn(events)
  return fields.flatMap(([name, pointer]) => {
    const values = rests.map((event) => fieldValue(event, pointer, telling))
    if (values.every((value) => value === null)) return []
    const text = html`${telling.say(words.fields[name])}${telling.language === 'zh' ? '：' : ': '}${joined(
      values.map((value) => value ?? html`—`),
      ' → '
    )}`
    return [{ text, rests }]
  })
}

/** The first and the last version of the address that the events hold, field by field. */
export const addressSection = ({ events }: Reported, telling: Telling): Html => {
  const { say } = telling
  const shown = versionsIn(events)
  if (shown.length === 0) return html`<p>${say(words.none)}</p>`
  const titles = shown.length === 1 ? [words.onlyAddress] : [words.before, words.after]
  const heads = shown.map((event, place) => {
    const title = say(titles[place] ?? words.after)
    return html`<th scope="col">${title}<br><small>${versionOf(event, telling)}</small></th>`
  })
  const rows = fields.flatMap(([name, pointer]) => {
    const values = shown.map((event) => fieldValue(event, pointer, telling))
    if (values.every((value) => value === null)) return []
    // Two values of which one is not known cannot be compared.
    const isOther =
      shown.length > 1 && values.every((value) => value?.isKnown !== false) && values[0]?.html !== values[1]?.html
    const cells = values.map(
      (value, place) => html`<td data-label="${say(titles[place] ?? words.after)}">${value ?? '—'}</td>`
    )
    const mark = isOther ? html` <span class="tag">(${say(words.differs)})</span>` : html``
    return [
      html`<tr${isOther ? html` class="changed"` : html``}><th scope="row">${say(words.fields[name])}${mark}</th>${cells}</tr>\n`
    ]
  })
  return html`<table class="address"><thead><tr><th scope="col">${say(words.columns.field)}</th>${heads}</tr></thead><tbody>
${rows}</tbody></table>
<p><small>${say(words.seal)}</small></p>`
}

const isAddress = (data: ReportedEvent['data']): boolean => {
  const [address, version] = [valueAt(data, '/address'), valueAt(data, '/version')]
  return address !== null && isJsonObject(address) && typeof version === 'number'
}

const versionOf = (event: ReportedEvent, { say, time, language }: Telling): Html => {
  const comma = language === 'zh' ? '，' : ', '
  return html`${say(words.version)} ${String(valueAt(event.data, '/version'))}${comma}${say(eventLabel(event.type))}${comma}${time(momentOf(event))}`
}

const fieldValue = (event: ReportedEvent, pointer: string, { value, code }: Telling): ToldValue | null =>
  pointer === '/point'
    ? { ...html`${code(textAt(event.data, '/address/point'))}`, isKnown: true }
    : value(event, `/address${pointer}`)
