import type { Action, Choice, Input, Offered } from '../action.ts'
import { actions } from '../actions.ts'
import { options } from '../choices.ts'
import { codeText } from '../code-text.ts'
import type { Filled } from '../filled.ts'
import { hrefOf } from '../href-of.ts'
import { type Html, html, none } from '../html.ts'
import { type OrderAtWork, refilled } from '../order-at-work.ts'
import { form } from '../page.ts'
import { type Language, wordsOf } from '../words.ts'

/** The forms of what the order waits for, and, folded away, of what can be done besides. */
export const actionForms = (at: OrderAtWork): { readonly next: ReadonlyArray<Html>; readonly more: Html } => {
  const { language } = at.session
  const words = wordsOf(language)
  const offered = actions.flatMap((action) => action.offered(at).map((one, place) => ({ action, one, place })))
  const next = offered
    .filter(({ action }) => action.isNext)
    .map(
      ({ action, one, place }) =>
        html`<section class="card step"><h2>${titleOf(at, action, one)}</h2>${actionForm(at, action, one, place)}</section>`
    )
  const others = offered
    .filter(({ action }) => !action.isNext)
    .map(
      ({ action, one, place }) =>
        html`<details${isRefused(at, action, one) ? html` open` : none}><summary>${titleOf(at, action, one)}</summary>${actionForm(at, action, one, place)}</details>`
    )
  const more = others.length === 0 ? none : html`<section class="card"><h2>${words('more')}</h2>${others}</section>`
  return { next, more }
}

// Where there are several parcels, which of them it is about.
const titleOf = ({ session, address: { parcels } }: OrderAtWork, { title }: Action, { hidden }: Offered): string => {
  const { parcelId } = hidden
  const name = wordsOf(session.language)(title)
  return parcels.length > 1 && parcelId !== undefined ? `${name} · ${parcelId}` : name
}

// Of several forms of one step it is the one that went with the same.
const isRefused = ({ refused }: OrderAtWork, { step }: Action, { hidden }: Offered): boolean =>
  refused?.step === step && Object.entries(hidden).every(([name, value]) => refused.form[name] === value)

const actionForm = (at: OrderAtWork, action: Action, one: Offered, place: number): Html => {
  const { hidden, inputs = [] } = one
  const words = wordsOf(at.session.language)
  const filled = isRefused(at, action, one) ? refilled(at, action.step) : {}
  const known = { ...hidden, seenAt: String(at.revision), currency: at.currency }
  const unseen = Object.entries(known).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`
  )
  const asked = [...inputs, ...action.inputs].map((input) =>
    inputOf(input, `${action.step}-${place}`, at.session.language, filled)
  )
  return form(
    at.session,
    `${hrefOf(at.orderId)}/${action.step}`,
    html`<p class="hint">${words(action.hint)}</p>${unseen}${asked}<button>${words(action.title)}</button>`
  )
}

// Of what a browser calls otherwise.
const typeOf: ReadonlyMap<Input['type'], string> = new Map([
  ['amount', 'number'],
  ['moment', 'datetime-local']
])

const inputOf = (input: Input, prefix: string, language: Language, filled: Filled): Html => {
  const label = wordsOf(language)(input.label)
  const id = `${prefix}-${input.name}`
  if ('codes' in input) return choiceOf(input, id, label, language, filled)
  const { type, name, required = false } = input
  const value = String(filled[name] ?? input.value ?? '')
  const must = required ? html` required` : none
  if (type === 'long')
    return html`<label for="${id}">${label}</label><textarea id="${id}" name="${name}" rows="3"${must}>${value}</textarea>`
  const bounds = type === 'amount' ? html` step="0.01" min="0"` : type === 'number' ? html` min="1"` : none
  return html`<label for="${id}">${label}</label><input id="${id}" type="${typeOf.get(type) ?? type}" name="${name}" value="${value}" autocomplete="off"${bounds}${must}>`
}

const choiceOf = (
  { type, name, codes }: Choice,
  id: string,
  label: string,
  language: Language,
  filled: Filled
): Html =>
  type === 'one'
    ? html`<label for="${id}">${label}</label><select id="${id}" name="${name}">${options(codes, language, String(filled[name] ?? ''))}</select>`
    : html`<fieldset><legend>${label}</legend>${codes.map(
        (code) =>
          html`<label class="tick"><input type="checkbox" name="${name}.${code}" value="yes"${filled[`${name}.${code}`] === undefined ? none : html` checked`}> ${codeText(code, language)}</label>`
      )}</fieldset>`
