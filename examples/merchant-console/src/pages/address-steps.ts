import { savedUnseen } from '../actions/at-platform.ts'
import { addressInputs, addressLine, typedIn, typedLine } from '../address-form.ts'
import type { Filled } from '../filled.ts'
import { listIn, proposalOf, textIn } from '../happened.ts'
import { type Html, html, none } from '../html.ts'
import { type OrderAtWork, refilled } from '../order-at-work.ts'
import { refusalText } from '../refusal-text.ts'
import { type Words, wordsOf } from '../words.ts'
import { card, step } from './step-card.ts'

/** Whether the parcel is for somebody else than the buyer: whose data they are follows from it. */
export const forOther = (words: Words, filled: Filled, prefix = ''): Html =>
  html`<label class="tick" for="${prefix}forOther"><input type="checkbox" id="${prefix}forOther" name="forOther" value="yes"${filled['forOther'] === 'yes' ? html` checked` : none}> ${words('forOther')}</label>`

/** Another address in the same change, folded away until the buyer tells one. */
export const revising = (at: OrderAtWork, caseId: string): Html => {
  const words = wordsOf(at.session.language)
  const filled = refilled(at, 'revise')
  const isRefused = filled['caseId'] === caseId
  const typed = isRefused ? typedIn(filled) : (at.session.typed.get(caseId) ?? {})
  const content = html`${addressInputs(words, typed, `${caseId}-`)}${forOther(words, isRefused ? filled : {}, `${caseId}-`)}<button>${words('revise')}</button>`
  return html`<details${isRefused ? html` open` : none}><summary>${words('revise')}</summary>${card(words('revise'), words('reviseHint'), step(at, 'revise', caseId, content, `revise-${caseId}`))}</details>`
}

/** The last look at what a confirmed change makes of the order. */
export const saving = (at: OrderAtWork, caseId: string, version: number): Html => {
  const { session, address, editability, entries } = at
  const words = wordsOf(session.language)
  const forbidden = editability.confirmed.find((one) => one.caseId === caseId)?.forbidden ?? null
  if (forbidden !== null)
    return card(words('notYet'), '', html`<p class="bad">${refusalText(forbidden, session.language)}</p>`)
  const typed = session.typed.get(caseId)
  const masked = address.versions.find((one) => one.version === version)
  const changed = listIn(proposalOf(entries, caseId), 'changedFields')
  const after = typed === undefined ? addressLine(masked?.address, words, changed) : typedLine(typed, words, changed)
  const table = html`<table><caption>${words('compare')}</caption><tr><th scope="row">${words('before')}</th><td>${addressLine(address.ordered.address, words)}</td></tr><tr><th scope="row">${words('after')}</th><td>${after}</td></tr></table>`
  const again = typed === undefined ? html`<p>${words('typeAgain')}</p>${addressInputs(words)}` : none
  const hidden = html`<input type="hidden" name="version" value="${version}"><input type="hidden" name="expectedVersion" value="${address.ordered.version}">`
  return card(
    words('save'),
    words('saveHint'),
    step(at, 'save', caseId, html`${hidden}${table}${again}<button>${words('save')}</button>`)
  )
}

/** The look at the platform's own page after an address was saved: it shows the new one, or something else. */
export const readingBack = (at: OrderAtWork): Html => {
  const { session } = at
  const saved = savedUnseen(at)
  if (saved === undefined) return none
  const words = wordsOf(session.language)
  const caseId = textIn(saved, 'caseId')
  const typed = session.typed.get(caseId)
  const hidden = html`<input type="hidden" name="version" value="${textIn(saved, 'version')}">`
  const filled = refilled(at, 'readback')
  const asTyped = (id: string): Html =>
    step(
      at,
      'readback',
      caseId,
      html`${hidden}${addressInputs(words, typedIn(filled), 'shown-')}<button>${words('recordShown')}</button>`,
      id
    )
  if (typed === undefined) return card(words('readBack'), words('typeShown'), asTyped('readback'))
  const same = step(
    at,
    'readback',
    caseId,
    html`${hidden}<input type="hidden" name="same" value="yes"><p>${typedLine(typed, words)}</p><button>${words('readBackSame')}</button>`
  )
  return card(
    words('readBack'),
    words('readBackHint'),
    html`${same}<details${filled['caseId'] === caseId ? html` open` : none}><summary>${words('readBackOther')}</summary>${asTyped('readback-other')}</details>`
  )
}
