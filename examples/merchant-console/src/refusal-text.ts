import { localTime } from './clock.ts'
import { codeText } from './code-text.ts'
import { fieldLabel } from './field-label.ts'
import { type Html, html, none } from './html.ts'
import { stepName } from './step-name.ts'
import { factNames } from './words/fact-words.ts'
import { refusals } from './words/refusal-words.ts'
import type { Language } from './words.ts'

/** What keeps a command from being done, in words, with the facts that say which. No value of a person is in a refusal. */
export const refusalText = ({ type, ...facts }: { readonly type: string }, language: Language): Html => {
  const title = wordIn(refusals.get(type), language) ?? codeText(type, language)
  const told = Object.entries(facts).flatMap(([name, fact]) => {
    const named = factNames.get(name)
    const isHidden = named === null || (language === 'zh' && englishOnly.has(name))
    const value = isHidden ? null : valueText(name, fact, language)
    return value === null ? [] : [html`${wordIn(named, language) ?? codeText(name, language)} ${value}`]
  })
  const list = told.map((one, at) => html`${at === 0 ? none : html`, `}${one}`)
  return html`<strong>${title}</strong>${told.length === 0 ? none : html` (${list})`}`
}

// What the order writes in English.
const englishOnly: ReadonlySet<string> = new Set(['problem'])
const steps: ReadonlySet<string> = new Set(['command', 'step', 'earlierStep'])

const wordIn = (pair: readonly [zh: string, en: string] | null | undefined, language: Language): string | undefined =>
  pair?.[language === 'zh' ? 0 : 1]

const valueText = (name: string, fact: unknown, language: Language): Html | null => {
  if (name === 'field') return fieldText(fact, language)
  return steps.has(name) ? html`${stepName(String(fact), language)}` : factText(fact, language)
}

// What is no field of a form is told by its path, to whom its English name says something.
const fieldText = (field: unknown, language: Language): Html | null => {
  const path = String(field)
  const label = fieldLabel(path, language)
  if (label !== null) return html`${label}`
  return language === 'zh' || path === '' ? null : html`${path}`
}

const factText = (fact: unknown, language: Language): Html | null => {
  if (fact === null || fact === undefined || (Array.isArray(fact) && fact.length === 0)) return null
  if (Array.isArray(fact))
    return html`${fact.map((one) => partsOf(one, language)).join(language === 'zh' ? '、' : '; ')}`
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
