import type { Editability, Readdress, ShownEntry } from 'readdress'
import { asked } from '../asked.ts'
import { localTime } from '../clock.ts'
import { codeText } from '../code-text.ts'
import { eventText } from '../event-text.ts'
import { hrefOf } from '../href-of.ts'
import { type Html, html, none } from '../html.ts'
import { type Refused, refilled } from '../order-at-work.ts'
import { field, form, type Page } from '../page.ts'
import { refusalText } from '../refusal-text.ts'
import type { Session } from '../session.ts'
import { wordsOf } from '../words.ts'
import { addressCards } from './address-cards.ts'
import { nextSteps } from './next-steps.ts'

/** What the page of an order is made of. */
export interface OrderShown {
  readonly told?: Html
  /** The revision from which on events are marked as new: what somebody had before him when he was refused. */
  readonly newSince?: number
  readonly refused?: Refused
}

/** An order on one page: where it goes, whether that can change, what is to be done next, and all that happened. Null where there is none. */
export const orderPage = async (
  shop: Readdress,
  session: Session,
  orderId: string,
  { told, newSince, refused }: OrderShown = {}
): Promise<Page | null> => {
  const order = await asked(shop.orderDetail(orderId))
  if (order === null || order.address === null) return null
  const { language } = session
  const words = wordsOf(language)
  const [entries, checklists] = [await asked(shop.auditTrail(orderId)), await asked(shop.checklists(orderId))]
  const { editability, address, buyer, platform, platformOrderNo, lines, total } = order
  const steps = nextSteps({
    session,
    orderId,
    revision: order.revision,
    address,
    entries,
    editability,
    problems: order.openIssues,
    currency: total.currency,
    refused: refused ?? null
  })
  const tools = form(
    session,
    `${hrefOf(orderId)}/note`,
    html`<label for="text">${words('note')}</label><textarea id="text" name="text" rows="2" required>${String(refilled({ refused: refused ?? null }, 'note')['text'] ?? '')}</textarea><button>${words('addNote')}</button>`
  )
  const proof = form(
    session,
    `${hrefOf(orderId)}/evidence`,
    html`${entries.some(({ type }) => type === 'DisputeOpened') ? html`<p class="hint">${words('exportFirst')}</p>` : none}${field('recipient', words('recipient'), 'bank')}<button>${words('exportEvidence')}</button>`
  )
  const content = html`<p>${words('buyer')}: ${buyer ?? '–'} · ${codeText(platform, language)} ${platformOrderNo} · ${lines.map(({ description, quantity }) => html`${description} × ${quantity} `)} · ${(Number(total.minor) / 100).toFixed(2)} ${total.currency}</p>
${steps}
<h2>${words('addresses')}</h2>
<div class="columns">${addressCards(address, entries, words)}</div>
<h2>${editability.canChange ? words('canChange') : words('cannotChange')}</h2>
${whyNot(editability, session)}
<h2>${words('timeline')}</h2><p><a href="${hrefOf(orderId)}/trail">${words('trail')}</a> <span class="good">${words('chainIntact').replace('#', String(entries.length))}</span></p><p><a href="${hrefOf(orderId)}/messages">${words('messages')}</a> · <a href="${hrefOf(orderId)}/personal">${words('personal')}</a></p>${timeline(entries, newSince, session)}
${checklists.length === 0 ? none : html`<h2>${words('checklist')}</h2>`}${checklists.map(({ steps }) => html`<ol class="route">${steps.map(({ step, status }) => html`<li class="${status === 'Done' ? 'good' : ''}">${codeText(step, language)} (${codeText(status, language)})</li>`)}</ol>`)}
<div class="columns"><section class="card"><h3>${words('note')}</h3>${tools}</section><section class="card"><h3>${words('reveal')}</h3>${revealing(session, orderId)}</section><section class="card"><h3>${words('evidence')}</h3>${proof}</section></div>`
  const live = { orderId, seen: order.revision }
  return { heading: `${words('order')} ${orderId}`, content, live, ...(told === undefined ? {} : { told }) }
}

const purposes = ['CustomerService', 'ChangeAddress', 'CarrierInstruction', 'AfterSale']

const revealing = (session: Session, orderId: string): Html => {
  const words = wordsOf(session.language)
  const options = purposes.map(
    (purpose) => html`<option value="${purpose}">${codeText(purpose, session.language)}</option>`
  )
  return form(
    session,
    `${hrefOf(orderId)}/reveal`,
    html`<p class="hint">${words('revealHint')}</p><label for="purpose">${words('purpose')}</label><select id="purpose" name="purpose">${options}</select><button>${words('reveal')}</button>`
  )
}

const whyNot = ({ refused, rejected, targets, level }: Editability, { language }: Session): Html => {
  const words = wordsOf(language)
  return html`<ul>${targets.map(({ target, route, because }) => html`<li>${codeText(target, language)}: ${codeText(route, language)}${because === null ? none : html` (${codeText(because, language)})`}</li>`)}</ul>
${level === null ? none : html`<p>${words('level')}: ${level}</p>`}
${refused === null ? none : html`<p class="bad">${words('because')}: ${refusalText(refused, language)}</p>`}
${rejected === null ? none : html`<p class="bad">${words('because')}: ${codeText(rejected, language)}</p>`}`
}

const timeline = (entries: ReadonlyArray<ShownEntry>, newSince: number | undefined, { language }: Session): Html => {
  const words = wordsOf(language)
  const lines = entries
    .toReversed()
    .map(
      ({ type, occurredAt, actor, revision }) =>
        html`<li>${localTime(occurredAt)}<span>${newSince !== undefined && revision > newSince ? html`<mark>${words('newSince')}</mark> ` : none}${eventText(type, language)} <span class="hint">${codeText(actor.role, language)}</span></span></li>`
    )
  return html`<ol class="line">${lines}</ol>`
}
