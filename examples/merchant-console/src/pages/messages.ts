import type { Readdress } from 'readdress'
import { asked } from '../asked.ts'
import { localTime, spell } from '../clock.ts'
import { codeText } from '../code-text.ts'
import { eventText } from '../event-text.ts'
import { hrefOf } from '../href-of.ts'
import { type Html, html, none } from '../html.ts'
import type { Page } from '../page.ts'
import { type Said, saidAbout } from '../said.ts'
import type { Session } from '../session.ts'
import { type Language, wordsOf } from '../words.ts'

/** What was said about an order: to whom, by whom, when and by which channel. Null where there is no order. */
export const messagesPage = async (
  shop: Pick<Readdress, 'communicationLog' | 'auditTrail'>,
  { language }: Session,
  orderId: string
): Promise<Page | null> => {
  const [log, entries] = [await asked(shop.communicationLog(orderId)), await asked(shop.auditTrail(orderId))]
  if (entries.length === 0) return null
  const words = wordsOf(language)
  const said = saidAbout(log, entries)
  const lines = said.toReversed().map((one) => line(one, language))
  const content = html`<p><a href="${hrefOf(orderId)}">${words('order')} ${orderId}</a></p>
<p class="hint">${words('messagesHint')}</p>
${said.length === 0 ? html`<p>${words('noMessages')}</p>` : html`<ol class="line">${lines}</ol>`}`
  return { heading: `${words('messages')} · ${orderId}`, content, live: { orderId, seen: entries.length - 1 } }
}

const line = ({ at, direction, party, channel, what, codes, failed, repliedAfter }: Said, language: Language): Html => {
  const words = wordsOf(language)
  const who = words(direction === 'Out' ? 'toWhom' : 'fromWhom').replace('#', codeText(party, language))
  const told = [eventText(what, language), ...codes.map((code) => codeText(code, language))].join(' · ')
  const waited =
    repliedAfter === null ? '' : ` · ${words('repliedAfter').replace('#', spell(repliedAfter / 60_000, words))}`
  return html`<li class="${direction === 'Out' ? 'out' : 'in'}">${localTime(at)}<span><strong>${who}</strong> ${told}${failed === null ? none : html` <strong class="bad">${codeText(failed, language)}</strong>`}<br><span class="hint">${codeText(channel, language)}${waited}</span></span></li>`
}
