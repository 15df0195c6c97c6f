import { localTime } from './clock.ts'
import { codeText } from './code-text.ts'
import { fieldLabel } from './field-label.ts'
import { type Html, html, none } from './html.ts'
import { factNames, refusals } from './words/refusal-words.ts'
import type { Language } from './words.ts'

/** What keeps a command from being done, in words, with the facts that say which. No value of a person is in a refusal. */
export const refusalText = ({ type, ...facts }: { readonly type: string }, language: Language): Html => {
  const title = wordIn(refusals.get(type), language) ?? codeText(type, language)
  const told = Object.entries(facts).flatMap(([name, fact]) => {
    const isHidden = hidden.has(name) || (language === 'zh' && englishOnly.has(name))
    const value = isHidden ? null : name === 'field' ? fieldText(fact, language) : factText(fact, language)
    return value === null ? [] : [html`${wordIn(factNames.get(name), language) ?? codeText(name, language)} ${value}`]
  })
  const list = told.map((one, at) => html`${at === 0 ? none : html`, `}${one}`)
  return html`<strong>${title}</strong>${told.length === 0 ? none : html` (${list})`}`
}

// Ids say nothing to people, and what is to be done about a store is said in the title.
const hidden: ReadonlySet<string> = new Set([
  'caseId',
  'holdIds',
  'id',
  'stream',
  'remedy',
  'need',
  'firstApproverRole'
])

// What the order writes in English.
const englishOnly: ReadonlySet<string> = new Set(['problem'])

const wordIn = (pair: readonly [zh: string, en: string] | undefined, language: Language): string | undefined =>
  pair?.[language === 'zh' ? 0 : 1]

// What is no field of a form is told by its path, to whom its English name says something.
const fieldText = (field: unknown, language: Language): Html | null => {
  const path = String(field)
  const label = fieldLabel(path, language)
  if (label !== null) return html`${label}`
  return language === 'zh' || path === '' ? null : html`${path}`
}

const factText = (fact: unknown, language: Language): Html | null => {
  if (fact === null || fact === undefined || (Array.isArray(fact) && fact.length === 0)) return null
  if (Array.isArray(fact)) return html`${fact.map((one) => partsOf(one, language)).join(' ')}`
  if (typeof fact === 'object') return null
  const text = String(fact)
  return /^\d{4}-\d\d-\d\dT/.test(text) ? localTime(text) : html`${codeText(text, language)}`
}

const partsOf = (one: unknown, language: Language): string =>
  typeof one === 'object' && one !== null
    ? Object.values(one)
        .filter((part) => typeof part === 'string')
        .map((part) => codeText(part, language))
        .join(' ')
    : codeText(String(one), language)
