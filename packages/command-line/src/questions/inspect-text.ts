import type { Clocks, InspectedEvent, Json } from 'readdress'
import { eventText } from '../texts/event-text.ts'
import { minuteText, timeText, zoneName } from '../texts/time-text.ts'
import { counted, wordsOf } from '../texts/words.ts'
import { hanging } from '../wrapped.ts'
import type { Page } from './question.ts'

const margin = 6

/** What each event made of an order, for a person to read. */
export const inspectText = (
  orderId: string,
  events: ReadonlyArray<InspectedEvent>,
  { asOf, knownAt }: Clocks,
  page: Page
): string => {
  const { strong, faint } = page.colours
  const about =
    asOf === undefined ? 'Each event, and what it changed' : `What each event let be known of ${timeText(asOf)}`
  const known = knownAt === undefined ? '' : `, of what was recorded by ${timeText(knownAt)}`
  return [
    `${strong(`Order ${orderId}`)}: ${counted(events.length, 'event')}\n`,
    hanging('', 0, faint(`${about}${known}. Times are local (${zoneName()}).`), page.width),
    ...events.map((event) => inspectedText(event, page))
  ].join('')
}

const inspectedText = (event: InspectedEvent, { width, colours }: Page): string => {
  const { revision, type, occurredAt, actor, changes, takenBackBy } = event
  const line = (text: string): string => hanging(' '.repeat(margin), margin + 2, text, width)
  const sentence = eventText(event)
  return [
    `\n${String(revision + 1).padStart(margin - 2)}  ${colours.strong(type)}  ${colours.faint(`${minuteText(occurredAt)}, ${wordsOf(actor.role)}`)}\n`,
    hanging(' '.repeat(margin), margin, takenBackBy === null ? sentence : colours.struck(sentence), width),
    ...(takenBackBy === null ? [] : [line(colours.bad(`✗ declared wrong by event ${takenBackBy + 1}`))]),
    ...changes.map(({ path, before, after }) => line(`${nameOf(path)}: ${changeText(before, after)}`))
  ].join('')
}

const changeText = (before: Json, after: Json): string => {
  if (before === null) return valueText(after)
  return `${valueText(before)} → ${after === null ? 'none' : valueText(after)}`
}

const valueText = (value: Json): string => {
  if (Array.isArray(value)) return value.map(valueText).join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'string') return String(value)
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return minuteText(value)
  // The level of a proof is a name of its own.
  return /^L\d$/.test(value) ? value : wordsOf(value)
}

const nameOf = ([first = '', ...others]: ReadonlyArray<string>): string =>
  [names.get(first) ?? wordsOf(first), ...others.map(partOf)].join(' ')

// The first characters of a long id are enough to tell one change from another.
const partOf = (part: string): string => {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]+){4}$/.test(part)) return part.slice(0, 8)
  return names.get(part) ?? (/^[a-z]+[A-Z]/.test(part) ? wordsOf(part) : part)
}

const names: ReadonlyMap<string, string> = new Map([
  ['ordered', 'ordered address,'],
  ['onPlatform', 'on the platform'],
  ['parcels', 'parcel'],
  ['labelOutOfDate', 'label out of date'],
  ['goesTo', 'goes to version'],
  ['label', 'label with version'],
  ['stages', 'stage of'],
  ['changes', 'change'],
  ['canChange', 'the address can be changed'],
  ['why', 'why not'],
  ['ways', 'the way for'],
  ['requirements', 'before that'],
  ['level', 'proof needed'],
  ['changesMade', 'changes made'],
  ['problems', 'problem'],
  ['erased', 'erased data of']
])
