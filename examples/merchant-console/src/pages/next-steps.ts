import { addressInputs, placeIn, typedIn, typedLine } from '../address-form.ts'
import { amendingRoutes } from '../amending-routes.ts'
import { options } from '../choices.ts'
import { codeText } from '../code-text.ts'
import { lastOf, listIn, proposalOf, textIn } from '../happened.ts'
import { type Html, html, none } from '../html.ts'
import { type OrderAtWork, refilled } from '../order-at-work.ts'
import { field } from '../page.ts'
import { type Key, wordsOf } from '../words.ts'
import { actionForms } from './action-forms.ts'
import { forOther, readingBack, revising, saving } from './address-steps.ts'
import { card, step } from './step-card.ts'

const reasons = ['BuyerError', 'Travel', 'Relocation', 'Gift', 'UnreachableAtOld', 'DataCorrection', 'Other']
const channels = ['PlatformChat', 'Phone', 'OutsideMessenger', 'Email', 'PlatformSelfService']

const initiators = ['Buyer', 'Recipient', 'Seller']

/** The one step that each open change waits for, and the form for a new wish where none is open. */
export const nextSteps = (at: OrderAtWork): Html => {
  const { address, editability } = at
  const { next, more } = actionForms(at)
  const steps = address.pending.map(({ caseId, status, version, ways }) => {
    if (status === 'Requested') return verifying(at, caseId)
    if (status === 'Verified') return confirming(at, caseId)
    const isToBeSaved = ways.some(({ route }) => amendingRoutes.has(route))
    return isToBeSaved || next.length === 0 ? saving(at, caseId, version ?? 0) : none
  })
  const revised = address.pending.map(({ caseId }) => revising(at, caseId))
  if (steps.length > 0) return html`${next}${steps}${revised}${more}`
  const wish = editability.refused === null && editability.rejected === null ? wishing(at) : none
  return html`${readingBack(at)}${next}${wish}${more}`
}

const wishing = (at: OrderAtWork): Html => {
  const { language } = at.session
  const words = wordsOf(language)
  const isRefused = at.refused?.step === 'change'
  const filled = refilled(at, 'change')
  const typed = isRefused ? typedIn(filled) : placeIn(at.address.ordered.address)
  const chosen = (name: string, label: Key, codes: ReadonlyArray<string>): Html =>
    html`<label for="${name}">${words(label)}</label><select id="${name}" name="${name}">${options(codes, language, String(filled[name] ?? ''))}</select>`
  const content = html`${chosen('initiator', 'initiator', initiators)}${chosen('channel', 'channelOfWish', channels)}${chosen('reason', 'reason', reasons)}${addressInputs(words, typed)}${forOther(words, filled)}<button>${words('requestChange')}</button>`
  return html`<details${isRefused ? html` open` : none}><summary>${words('change')}</summary>${card(words('change'), words('changeHint'), step(at, 'change', '', content))}</details>`
}

const verifying = (at: OrderAtWork, caseId: string): Html => {
  const words = wordsOf(at.session.language)
  const tick = (name: string, label: string): Html =>
    html`<label class="tick" for="${name}"><input type="checkbox" id="${name}" name="${name}" value="yes"> ${label}</label>`
  const callback = html`<label for="callback">${words('callbackQuestion')}</label><select id="callback" name="callback"><option value="">${words('notCalled')}</option><option value="Match">${words('calledMatch')}</option><option value="Mismatch">${words('calledMismatch')}</option></select>`
  const content = html`${moreProof(at, caseId)}<input type="hidden" name="proposal" value="${proposalNumber(at, caseId)}">${tick('session', words('session'))}${callback}${field('nickname', words('nicknameSaid'))}${field('number', words('numberSaid'))}${field('phone4', words('phoneSaid'))}<button>${words('verify')}</button>`
  return card(words('verify'), words('verifyHint'), step(at, 'verify', caseId, content))
}

// What was not enough, and what would help.
const moreProof = ({ entries, session: { language } }: OrderAtWork, caseId: string): Html => {
  const demanded = lastOf(entries, ['StepUpRequested'], { caseId })
  if (demanded === undefined) return none
  const wanted = listIn(demanded, 'factorsWanted').map((factor) => codeText(String(factor), language))
  return html`<p class="told">${wordsOf(language)('moreProof')}${wanted.join(language === 'zh' ? '、' : ', ')}</p>`
}

const confirming = (at: OrderAtWork, caseId: string): Html => {
  const words = wordsOf(at.session.language)
  const typed = at.session.typed.get(caseId)
  const shown =
    typed === undefined
      ? html`<p>${words('typeAgain')}</p>${addressInputs(words)}`
      : html`<p>${typedLine(typed, words)}</p>`
  const content = html`<input type="hidden" name="proposal" value="${proposalNumber(at, caseId)}">${shown}<button>${words('confirmButton')}</button>`
  return card(words('confirm'), words('confirmHint'), step(at, 'confirm', caseId, content))
}

const proposalNumber = ({ entries }: OrderAtWork, caseId: string): string =>
  textIn(proposalOf(entries, caseId), 'proposal') || '1'
