import type { ShownEntry } from 'readdress'
import type { Colours } from '../colours.ts'
import { eventText } from '../texts/event-text.ts'
import { at, textAt } from '../texts/json-reading.ts'
import { timeText, zoneName } from '../texts/time-text.ts'
import { addressText } from '../texts/value-texts.ts'
import { counted, wordsOf } from '../texts/words.ts'
import { hanging } from '../wrapped.ts'
import type { Page } from './question.ts'

/** The audit trail of an order, for a person to read: each entry with both times, who, by which channel, what, why, before and after. */
export const auditText = (orderId: string, entries: ReadonlyArray<ShownEntry>, { width, colours }: Page): string =>
  [
    `${colours.strong(`Order ${orderId}`)}: ${counted(entries.length, 'event')}\n`,
    colours.faint(`When it happened · when it was recorded here. Times are local (${zoneName()}).\n`),
    ...entries.map((entry) => entryText(entry, width, colours))
  ].join('')

const entryText = (entry: ShownEntry, width: number, colours: Colours): string => {
  const { revision, occurredAt, recordedAt, actor, channel, policy, source, data, type } = entry
  const line = (text: string): string => hanging(' '.repeat(margin), margin, text, width)
  const times = colours.faint(`${timeText(occurredAt)} · ${timeText(recordedAt)}`)
  const under = policy === null ? '' : `, under the rules ${policy.id} ${policy.version}`
  const from = source === null ? '' : `, as ${source.system} reported`
  const reason = reasonNames.map((name) => textAt(data, name)).find((text) => text !== '')
  return [
    `\n${String(revision + 1).padStart(margin - 2)}  ${colours.strong(type)}  ${times}\n`,
    line(entry.takenBackBy === null ? eventText(entry) : colours.struck(eventText(entry))),
    ...(entry.takenBackBy === null ? [] : [line(colours.bad(`✗ declared wrong by event ${entry.takenBackBy + 1}`))]),
    line(`by ${wordsOf(actor.role)} ${actor.id}, ${wordsOf(channel)}${from}${under}`),
    ...(reason === undefined ? [] : [line(`reason: ${wordsOf(reason)}`)]),
    ...addressesOf(entry).map(line)
  ].join('')
}

const margin = 6

const reasonNames = ['reason', 'why', 'ground', 'cause', 'failure']

const addressesOf = ({ change, data }: ShownEntry): ReadonlyArray<string> => {
  if (change !== null) return [`before: ${addressText(change.before)}`, `after:  ${addressText(change.after)}`]
  const address = at(data, 'address')
  return address === null ? [] : [`address: ${addressText(address)}`]
}
