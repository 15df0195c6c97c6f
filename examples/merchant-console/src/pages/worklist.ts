import type { Readdress } from 'readdress'
import { asked } from '../asked.ts'
import { untilDue } from '../clock.ts'
import { codeText } from '../code-text.ts'
import { html } from '../html.ts'
import type { Page } from '../page.ts'
import type { Session } from '../session.ts'
import { wordsOf } from '../words.ts'

const onPage = 50

/** What there is to do, the most pressing first, with the time that is left: a page of it, the first if no other is said. */
export const worklistPage = async (
  shop: Pick<Readdress, 'worklist'>,
  { language }: Session,
  now: Date,
  number = 1
): Promise<Page> => {
  const words = wordsOf(language)
  const before = (number - 1) * onPage
  // One more than is shown tells whether there are more.
  const [...tasks] = (await asked(shop.worklist({ most: before + onPage + 1 }))).slice(before)
  const more = tasks.splice(onPage).length > 0
  const rows = tasks.map(
    ({ orderId, nextAction, waitsFor, clocks }) => html`<tr>
<td><a href="/orders/${encodeURIComponent(orderId)}">${orderId}</a></td>
<td>${codeText(nextAction, language)}</td><td>${codeText(waitsFor, language)}</td>
<td>${clocks[0] === undefined ? null : untilDue(clocks[0].dueAt, now, words)}</td></tr>`
  )
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label="${words('worklist')}"><table>
<thead><tr><th>${words('order')}</th><th>${words('what')}</th><th>${words('who')}</th><th>${words('due')}</th></tr></thead><tbody>${rows}</tbody></table></div>
<p>${number === 1 ? null : html`<a href="/?page=${number - 1}" rel="prev">${words('previous')}</a> `}${more ? html`<a href="/?page=${number + 1}" rel="next">${words('next')}</a>` : null}</p>`
  return {
    heading: words('worklist'),
    content: rows.length === 0 && number === 1 ? html`<p>${words('nothingToDo')}</p>` : table
  }
}
