import type { Erasure, Readdress, RetentionEntry } from 'readdress'
import { asked } from '../asked.ts'
import { options } from '../choices.ts'
import { localTime } from '../clock.ts'
import { codeText } from '../code-text.ts'
import { hrefOf } from '../href-of.ts'
import { type Html, html, none } from '../html.ts'
import { field, form, type Page } from '../page.ts'
import type { Session } from '../session.ts'
import { type Words, wordsOf } from '../words.ts'

const grounds = ['SubjectWish', 'ConsentWithdrawn', 'PurposeOver']
const noGrounds = ['IdentityNotProven', 'RequestTakenBack', 'NeededForClaim']
const ways = ['Email', 'Phone', 'PlatformChat', 'OutsideMessenger']

/** How the data of each person of an order stand, what an erasure waits for, and the forms to ask for it and to decide on it. Null where there is no order. */
export const personalPage = async (
  shop: Pick<Readdress, 'retentionCalendar' | 'personal'>,
  session: Session,
  orderId: string,
  told?: Html
): Promise<Page | null> => {
  const people = await asked(shop.retentionCalendar({ orderId }))
  if (people.length === 0) return null
  const { language } = session
  const words = wordsOf(language)
  const cards: Array<Html> = []
  for (const person of people) {
    const erasure = person.erasureId === null ? null : await asked(shop.personal.erasure(person.erasureId))
    cards.push(card(session, person, erasure))
  }
  const asking = form(
    session,
    `${hrefOf(orderId)}/personal/request`,
    html`<p class="hint">${words('askErasureHint')}</p>
<label for="subject">${words('whose')}</label><select id="subject" name="subject">${people.map(({ subject }) => html`<option value="${subject}">${personText(subject, words)}</option>`)}</select>
<label for="ground">${words('ground')}</label><select id="ground" name="ground">${options(grounds, language)}</select>
${field('requestedBy', words('askedBy'), 'buyer', { required: true })}
<label for="channel">${words('askedThrough')}</label><select id="channel" name="channel">${options(ways, language)}</select>
<button>${words('askErasure')}</button>`
  )
  const content = html`<p><a href="${hrefOf(orderId)}">${words('order')} ${orderId}</a></p>
<p class="hint">${words('personalHint')}</p>
<div class="columns">${cards}</div>
<section class="card step"><h2>${words('askErasure')}</h2>${asking}</section>`
  return { heading: `${words('personal')} · ${orderId}`, content, ...(told === undefined ? {} : { told }) }
}

const personText = (subject: string, words: Words): string => {
  const [kind, number = ''] = subject.split('-')
  if (kind === 'buyer') return words('personBuyer')
  return words(kind === 'recipient' ? 'personRecipient' : 'personOther').replace('#', number)
}

const card = (session: Session, person: RetentionEntry, erasure: Erasure | null): Html => {
  const { language } = session
  const words = wordsOf(language)
  const { subject, status, retentionUntil, holds, nextStep, effectiveBy } = person
  const state = erasure?.state
  const request = state?.status === 'Living' ? state.request : null
  const kept =
    retentionUntil === null || status === 'Erased' ? none : html`<p>${dated(words('keptUntil'), retentionUntil)}</p>`
  const held = holds.map(
    ({ ground, until }) =>
      html`<li>${codeText('LegalHold', language)}: ${codeText(ground, language)}${until === null ? none : html`, ${localTime(until)}`}</li>`
  )
  const said =
    request === null
      ? none
      : html`<p>${words('askedFor').replace('#', `${codeText(request.ground, language)} · ${request.requestedBy} · `)}${localTime(request.requestedAt)}</p>
${request.approvals.length === 0 ? none : html`<p>${words('approvedBy').replace('#', request.approvals.map(({ by }) => by).join(', '))}</p>`}`
  return html`<section class="card"><h2>${personText(subject, words)}</h2>
<p><strong>${words(`stands${status}`)}</strong></p>${kept}${held.length === 0 ? none : html`<ul>${held}</ul>`}${said}
<h3>${words('waitsFor')}</h3><p>${dated(words(`awaits${nextStep}`), effectiveBy)}</p>
${erasure === null ? none : deciding(session, person, erasure)}</section>`
}

const dated = (text: string, at: string | null): Html => {
  const [before = '', after = ''] = text.split('#')
  return at === null || before === text ? html`${text}` : html`${before}${localTime(at)}${after}`
}

// What may be done is decided by the erasure, not here: a button that is refused says why.
const deciding = (session: Session, { orderId, nextStep }: RetentionEntry, { erasureId, state }: Erasure): Html => {
  if (state.status !== 'Living') return none
  const words = wordsOf(session.language)
  const step = (name: string, content: Html): Html =>
    form(
      session,
      `${hrefOf(orderId)}/personal/${name}`,
      html`<input type="hidden" name="erasureId" value="${erasureId}">${content}`
    )
  const because = (name: 'lift' | 'refuse', button: string): Html =>
    step(
      name,
      html`<label>${words('ground')} <select name="ground">${options(noGrounds, session.language)}</select></label><button class="plain">${button}</button>`
    )
  if (state.request === null) return state.restricted === null ? none : because('lift', words('lift'))
  return html`${step('approve', html`<button>${words('approve')}</button>`)}
${nextStep === 'Destruction' ? step('erase', html`<button>${words('erase')}</button>`) : none}
${because('refuse', words('refuseRequest'))}${step('withdraw', html`<button class="plain">${words('withdraw')}</button>`)}`
}
