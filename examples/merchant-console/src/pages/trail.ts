import type { InspectedEvent, Readdress } from 'readdress'
import { addressLine } from '../address-form.ts'
import { asked } from '../asked.ts'
import { localTime } from '../clock.ts'
import { codeText } from '../code-text.ts'
import { eventText } from '../event-text.ts'
import { hrefOf } from '../href-of.ts'
import { type Html, html, none } from '../html.ts'
import type { Page } from '../page.ts'
import type { Session } from '../session.ts'
import { type Language, type Words, wordsOf } from '../words.ts'
import { lineText } from './trail-lines.ts'

/** Everything that happened to an order: who did what and when, and what was different afterwards. Null where there is no order. An answer is one of events that fit their chain. */
export const trailPage = async (
  shop: Pick<Readdress, 'inspect' | 'evidence' | 'personal'>,
  { language }: Session,
  orderId: string
): Promise<Page | null> => {
  const events = await asked(shop.inspect(orderId))
  if (events.length === 0) return null
  const words = wordsOf(language)
  const content = html`<p><a href="${hrefOf(orderId)}">${words('order')} ${orderId}</a></p>
<p class="hint">${words('trailHint')}</p>
<p class="told good"><strong>${words('chainIntact').replace('#', String(events.length))}</strong><br>${words('chainMeans')}</p>
<ul><li class="${shop.personal.areSealed ? '' : 'bad'}">${words(shop.personal.areSealed ? 'valuesSealed' : 'valuesInTheClear')}</li><li>${onLog(events, await asked(shop.evidence.signedUpTo), words)}</li></ul>
<ol class="trail">${events.map((event) => entry(event, language))}</ol>`
  return { heading: `${words('trail')} · ${orderId}`, content, live: { orderId, seen: events.length - 1 } }
}

// How many of the events are on the signed log: it takes them in the order of the store.
const onLog = (events: ReadonlyArray<InspectedEvent>, signedUpTo: string | null, words: Words): string => {
  const signed = signedUpTo === null ? 0 : events.filter(({ position }) => position <= signedUpTo).length
  const told = signed === 0 ? 'loggedNone' : signed === events.length ? 'loggedAll' : 'loggedSome'
  return words(told).replace('#', String(signed))
}

const entry = (event: InspectedEvent, language: Language): Html => {
  const { revision, type, occurredAt, recordedAt, actor, channel, policy, change, changes, takenBackBy } = event
  const words = wordsOf(language)
  const isLate = recordedAt.slice(0, 16) !== occurredAt.slice(0, 16)
  const rules = policy === null ? '' : ` · ${words('underPolicy')} ${codeText(policy.id, language)} ${policy.version}`
  return html`<li id="e${revision + 1}"><h2>${eventText(type, language)}</h2>
<p class="hint">${localTime(occurredAt)} · ${codeText(actor.role, language)} ${actor.id} · ${codeText(channel, language)}${isLate ? html` · ${words('recordedAt')} ${localTime(recordedAt)}` : none}${rules}</p>
${takenBackBy === null ? none : html`<p class="bad">${words('wrongBy').replace('#', String(takenBackBy + 1))}</p>`}
${change === null ? none : html`<p><del>${addressLine(change.before, words)}</del> → <ins>${addressLine(change.after, words)}</ins></p>`}
${reasons(event, language)}
${changes.length === 0 ? html`<p class="hint">${words('noChange')}</p>` : html`<ul>${changes.map((line) => lineText(line, language))}</ul>`}</li>`
}

// Why, and what came of it, is said by codes; whatever is somebody's own words is masked, and left out.
const reasons = ({ data }: InspectedEvent, language: Language): Html => {
  const codes = Object.entries(Object(data)).filter(
    ([name, value]) => name !== 'text' && typeof value === 'string' && /^(?:[A-Z][a-z]+)+$/.test(value)
  )
  return codes.length === 0
    ? none
    : html`<p>${codes.map(([, code]) => codeText(String(code), language)).join(' · ')}</p>`
}
