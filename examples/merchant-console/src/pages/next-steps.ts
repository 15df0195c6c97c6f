import type { Editability, ShownAddress, ShownEntry } from 'readdress'
import { addressInputs, addressLine, typedLine } from '../address-form.ts'
import { codeText } from '../code-text.ts'
import { hrefOf } from '../href-of.ts'
import { type Html, html, none } from '../html.ts'
import { field, form } from '../page.ts'
import { refusalText } from '../refusal-text.ts'
import { saidIn } from '../said-in.ts'
import type { Session } from '../session.ts'
import { wordsOf } from '../words.ts'

/** What the next steps of an order depend on. */
export interface OrderAtWork {
  readonly session: Session
  readonly orderId: string
  readonly revision: number
  readonly address: ShownAddress
  readonly entries: ReadonlyArray<ShownEntry>
  readonly editability: Editability
}

const reasons = ['BuyerError', 'Travel', 'Relocation', 'Gift', 'UnreachableAtOld', 'DataCorrection', 'Other']

/** The one step that each open change waits for, and the form for a new wish where none is open. */
export const nextSteps = (at: OrderAtWork): Html => {
  const { address, editability } = at
  const steps = address.pending.map(({ caseId, status, version }) => {
    if (status === 'Requested') return verifying(at, caseId)
    return status === 'Verified' ? confirming(at, caseId) : saving(at, caseId, version ?? 0)
  })
  if (steps.length > 0) return html`${steps}`
  return editability.refused === null && editability.rejected === null ? wishing(at) : none
}

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
  const options = reasons.map((reason) => html`<option value="${reason}">${codeText(reason, language)}</option>`)
  const content = html`<label for="reason">${words('reason')}</label><select id="reason" name="reason">${options}</select>${addressInputs(words)}<button>${words('requestChange')}</button>`
  return html`<details><summary>${words('change')}</summary>${card(words('change'), words('changeHint'), step(at, 'change', '', content))}</details>`
}

const verifying = (at: OrderAtWork, caseId: string): Html => {
  const words = wordsOf(at.session.language)
  const tick = (name: string, label: string): Html =>
    html`<label class="tick" for="${name}"><input type="checkbox" id="${name}" name="${name}" value="yes"> ${label}</label>`
  const content = html`<input type="hidden" name="proposal" value="${proposalOf(at, caseId)}">${tick('session', words('session'))}${tick('callback', words('callback'))}${field('nickname', words('nicknameSaid'))}${field('number', words('numberSaid'))}<button>${words('verify')}</button>`
  return card(words('verify'), words('verifyHint'), step(at, 'verify', caseId, content))
}

const confirming = (at: OrderAtWork, caseId: string): Html => {
  const words = wordsOf(at.session.language)
  const typed = at.session.typed.get(caseId)
  const shown =
    typed === undefined ? html`<p>${words('typeAgain')}</p>${addressInputs(words)}` : html`<p>${typedLine(typed)}</p>`
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
  const after = typed === undefined ? addressLine(masked?.address) : typedLine(typed)
  const table = html`<table><caption>${words('compare')}</caption><tr><th scope="row">${words('before')}</th><td>${addressLine(address.ordered.address)}</td></tr><tr><th scope="row">${words('after')}</th><td><mark>${after}</mark></td></tr></table>`
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
