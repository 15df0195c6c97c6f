import type { Readdress } from 'readdress'
import { asked } from '../asked.ts'
import { untilDue } from '../clock.ts'
import { codeText } from '../code-text.ts'
import { html } from '../html.ts'
import type { Page } from '../page.ts'
import type { Session } from '../session.ts'
import { wordsOf } from '../words.ts'

const most = 200

/** What there is to do, the most pressing first, with the time that is left. */
export const worklistPage = async (
  shop: Pick<Readdress, 'worklist'>,
  { language }: Session,
  now: Date
): Promise<Page> => {
  const words = wordsOf(language)
  const tasks = (await asked(shop.worklist())).slice(0, most)
  const rows = tasks.map(
    ({ orderId, nextAction, waitsFor, clocks }) => html`<tr>
<td><a href="/orders/${encodeURIComponent(orderId)}">${orderId}</a></td>
<td>${codeText(nextAction, language)}</td><td>${codeText(waitsFor, language)}</td>
<td>${clocks[0] === undefined ? null : untilDue(clocks[0].dueAt, now, words)}</td></tr>`
  )
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label="${words('worklist')}"><table>
<thead><tr><th>${words('order')}</th><th>${words('what')}</th><th>${words('who')}</th><th>${words('due')}</th></tr></thead><tbody>${rows}</tbody></table></div>`
  return { heading: words('worklist'), content: rows.length === 0 ? html`<p>${words('nothingToDo')}</p>` : table }
}
