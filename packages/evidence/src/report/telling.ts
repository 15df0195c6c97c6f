import { evidenceJson, isJsonObject, type Json } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { WithheldReason } from '../bundle/statement.ts'
import { codeWord } from './code-words.ts'
import { type Html, html, joined } from './html.ts'
import { timeAt, timeInUtc } from './report-time.ts'
import type { Language, Reported, ReportedEvent, Word } from './reported.ts'
import { words } from './words.ts'

/** What is told of a value; whether it is told as it was stored, and not only that it is withheld or erased. */
export interface ToldValue extends Html {
  readonly isKnown: boolean
}

/** A statement of the report in one language, and the events that it rests on. */
export interface ToldStatement {
  readonly text: Html
  readonly rests: ReadonlyArray<ReportedEvent>
}

/** The means to tell of an order in one language. */
export interface Telling {
  readonly language: Language
  readonly say: (word: Word) => string
  readonly code: (name: string) => string
  readonly list: (items: ReadonlyArray<Html>) => Html
  /** A moment at the offset of the report. */
  readonly time: (instant: string) => Html
  readonly bothTimes: (instant: string) => Html
  /** What stands at a pointer of an event, opened where it is shown, and in words where it is not; null where nothing stands. */
  readonly value: (event: ReportedEvent, pointer: string) => ToldValue | null
}

/** The means to tell of what is reported. */
export const tellingIn = (language: Language, reported: Reported): Telling => {
  const shown = shownIn(reported)
  const say = (word: Word): string => word[language]
  const code = (name: string): string => codeWord(name)[language]
  const list = (items: ReadonlyArray<Html>): Html => joined(items, language === 'zh' ? '、' : ', ')
  const told = (value: Json): Html =>
    Array.isArray(value)
      ? list(value.map(told))
      : html`<bdi>${typeof value === 'string' ? value : valueText(value)}</bdi>`
  const time = (instant: string): Html => clock(timeAt(instant, reported.said.report.offset))
  const known = (value: Json): ToldValue => ({ ...told(value), isKnown: true })
  return {
    language,
    say,
    code,
    list,
    time,
    bothTimes: (instant) => html`${time(instant)}<br><small>${clock(timeInUtc(instant))}</small>`,
    value: (event, pointer) => {
      const found = shown(event, pointer)
      if (Either.isRight(found)) return known(found.right)
      if (found.left === 'not-recorded') return null
      return { ...html`<em>${say(words.reasons[found.left])}</em>`, isKnown: false }
    }
  }
}

/** Why a value is not there: it is not shown, or it stands nowhere in the events. */
export type NotShown = WithheldReason | 'not-recorded'

/** What stands at a pointer of an event; what is sealed only where a disclosure shows it. */
export type ShownValue = (event: ReportedEvent, pointer: string) => Either.Either<NotShown, Json>

/** The values of what is reported. */
export const shownIn = ({ disclosures, said }: Reported): ShownValue => {
  const opened = new Map(disclosures.map(({ rev, pointer, value }) => [`${rev} ${pointer}`, value]))
  const hidden = new Map(said.withheld.map(({ rev, pointer, reason }) => [`${rev} ${pointer}`, reason]))
  return ({ rev, data }, pointer) => {
    const value = valueAt(data, pointer)
    if (value === null) return Either.left('not-recorded')
    if (!isSealed(value)) return Either.right(value)
    const place = `${rev} ${pointer}`
    const found = opened.get(place)
    return found === undefined ? Either.left(hidden.get(place) ?? 'out-of-scope') : Either.right(found)
  }
}

/** What stands at a pointer; null where nothing does. */
export const valueAt = (data: Json, pointer: string): Json =>
  pointer
    .split('/')
    .slice(1)
    .reduce<Json>((value, name) => (value !== null && isJsonObject(value) ? (value[name] ?? null) : null), data)

/** The text that stands at a pointer; empty where none does. */
export const textAt = (data: Json, pointer: string): string => {
  const value = valueAt(data, pointer)
  return typeof value === 'string' ? value : ''
}

/** What stands in a list at a pointer. */
export const itemsAt = (data: Json, pointer: string): ReadonlyArray<Json> => {
  const value = valueAt(data, pointer)
  return Array.isArray(value) ? value : []
}

/** When an event happened, as it says itself, or else when it was recorded. */
export const momentOf = ({ meta }: ReportedEvent): string => textAt(meta, '/occurredAt') || textAt(meta, '/recordedAt')

// Broken, if at all, between day and time.
const clock = (text: string): Html => {
  const [day = '', ...rest] = text.split(' ')
  return html`<span class="time">${day}</span> <span class="time">${rest.join(' ')}</span>`
}

const isSealed = (value: Json): boolean => value !== null && isJsonObject(value) && typeof value['$sd'] === 'string'

// A telephone as it is dialled, a place by its name; whatever else as it is stored.
const valueText = (value: Json): string => {
  const number = textAt(value, '/number')
  const extension = textAt(value, '/extension')
  if (number !== '') return extension === '' ? number : `${number} – ${extension}`
  const name = textAt(value, '/name')
  if (name !== '') return name
  const text = evidenceJson(value)
  return Either.isRight(text) ? text.right : ''
}
