import { addressInputs, addressLine, typedLine } from '../address-form.ts'
import { options } from '../choices.ts'
import { codeText } from '../code-text.ts'
import { lastOf } from '../happened.ts'
import { hrefOf } from '../href-of.ts'
import { type Html, html, none } from '../html.ts'
import type { OrderAtWork } from '../order-at-work.ts'
import { field, form } from '../page.ts'
import { refusalText } from '../refusal-text.ts'
import { saidIn } from '../said-in.ts'
import { wordsOf } from '../words.ts'
import { actionForms } from './action-forms.ts'

const reasons = ['BuyerError', 'Travel', 'Relocation', 'Gift', 'UnreachableAtOld', 'DataCorrection', 'Other']
const channels = ['PlatformChat', 'Phone', 'OutsideMessenger', 'Email', 'PlatformSelfService']

/** The one step that each open change waits for, and the form for a new wish where none is open. */
export const nextSteps = (at: OrderAtWork): Html => {
  const { address, editability } = at
  const { next, more } = actionForms(at)
  const steps = address.pending.map(({ caseId, status, version, ways }) => {
    if (status === 'Requested') return verifying(at, caseId)
    if (status === 'Verified') return confirming(at, caseId)
    const isToBeSaved = ways.some(({ route }) => savedBy.has(route))
    return isToBeSaved || next.length === 0 ? saving(at, caseId, version ?? 0) : none
  })
  if (steps.length > 0) return html`${next}${steps}${more}`
  const wish = editability.refused === null && editability.rejected === null ? wishing(at) : none
  return html`${next}${wish}${more}`
}

const savedBy: ReadonlySet<string> = new Set(['AmendOrder', 'ReissueLabel', 'HoldAndAmend'])

// What somebody has before him goes with what he does, so that he decides on nothing that has changed meanwhile.
const step = ({ session, orderId, revision }: OrderAtWork, what: string, caseId: string, content: Html): Html =>
  form(
    session,
    `${hrefOf(orderId)}/${what}`,
    html`<input type="hidden" name="seenAt" value="${revision}"><input type="hidden" name="caseId" value="${caseId}">${content}`,
    what
  )

const card = (heading: string, hint: string, content: Html): Html =>
  html`<section class="card step"><h2>${heading}</h2><p class="hint">${hint}</p>${content}</section>`

const wishing = (at: OrderAtWork): Html => {
  const { language } = at.session
  const words = wordsOf(language)
  const content = html`<label for="channel">${words('channelOfWish')}</label><select id="channel" name="channel">${options(channels, language)}</select><label for="reason">${words('reason')}</label><select id="reason" name="reason">${options(reasons, language)}</select>${addressInputs(words)}<button>${words('requestChange')}</button>`
  return html`<details><summary>${words('change')}</summary>${card(words('change'), words('changeHint'), step(at, 'change', '', content))}</details>`
}

const verifying = (at: OrderAtWork, caseId: string): Html => {
  const words = wordsOf(at.session.language)
  const tick = (name: string, label: string): Html =>
    html`<label class="tick" for="${name}"><input type="checkbox" id="${name}" name="${name}" value="yes"> ${label}</label>`
  const callback = html`<label for="callback">${words('callbackQuestion')}</label><select id="callback" name="callback"><option value="">${words('notCalled')}</option><option value="Match">${words('calledMatch')}</option><option value="Mismatch">${words('calledMismatch')}</option></select>`
  const content = html`${moreProof(at, caseId)}<input type="hidden" name="proposal" value="${proposalOf(at, caseId)}">${tick('session', words('session'))}${callback}${field('nickname', words('nicknameSaid'))}${field('number', words('numberSaid'))}${field('phone4', words('phoneSaid'))}<button>${words('verify')}</button>`
  return card(words('verify'), words('verifyHint'), step(at, 'verify', caseId, content))
}

// What was not enough, and what would help.
const moreProof = ({ entries, session: { language } }: OrderAtWork, caseId: string): Html => {
  const demanded = lastOf(entries, ['StepUpRequested'], { caseId })
  if (demanded === undefined) return none
  const wanted = [saidIn(demanded, 'factorsWanted')].flat().map((factor) => codeText(String(factor), language))
  return html`<p class="told">${wordsOf(language)('moreProof')}${wanted.join(language === 'zh' ? '、' : ', ')}</p>`
}

const confirming = (at: OrderAtWork, caseId: string): Html => {
  const words = wordsOf(at.session.language)
  const typed = at.session.typed.get(caseId)
  const shown =
    typed === undefined
      ? html`<p>${words('typeAgain')}</p>${addressInputs(words)}`
      : html`<p>${typedLine(typed, words)}</p>`
  const content = html`<input type="hidden" name="proposal" value="${proposalOf(at, caseId)}">${shown}<button>${words('confirmButton')}</button>`
  return card(words('confirm'), words('confirmHint'), step(at, 'confirm', caseId, content))
}

const saving = (at: OrderAtWork, caseId: string, version: number): Html => {
  const { session, address, editability } = at
  const words = wordsOf(session.language)
  const forbidden = editability.confirmed.find((one) => one.caseId === caseId)?.forbidden ?? null
  if (forbidden !== null)
    return card(words('notYet'), '', html`<p class="bad">${refusalText(forbidden, session.language)}</p>`)
  const typed = session.typed.get(caseId)
  const masked = address.versions.find((one) => one.version === version)
  const after = typed === undefined ? addressLine(masked?.address, words) : typedLine(typed, words)
  const table = html`<table><caption>${words('compare')}</caption><tr><th scope="row">${words('before')}</th><td>${addressLine(address.ordered.address, words)}</td></tr><tr><th scope="row">${words('after')}</th><td><mark>${after}</mark></td></tr></table>`
  const again = typed === undefined ? html`<p>${words('typeAgain')}</p>${addressInputs(words)}` : none
  const hidden = html`<input type="hidden" name="version" value="${version}"><input type="hidden" name="expectedVersion" value="${address.ordered.version}">`
  return card(
    words('save'),
    words('saveHint'),
    step(at, 'save', caseId, html`${hidden}${table}${again}<button>${words('save')}</button>`)
  )
}

const proposalOf = ({ entries }: OrderAtWork, caseId: string): number => {
  const said = entries.findLast((entry) => proposes.has(entry.type) && saidIn(entry, 'caseId') === caseId)
  return said === undefined ? 1 : Number(saidIn(said, 'proposal'))
}

const proposes: ReadonlySet<string> = new Set(['AddressChangeRequested', 'ProposalRevised'])
