import type { TimelineLine } from 'readdress'
import { eventText } from '../texts/event-text.ts'
import { clockText, dateText, zoneName } from '../texts/time-text.ts'
import { counted, wordsOf } from '../texts/words.ts'
import { hanging } from '../wrapped.ts'
import type { Page } from './question.ts'

const columns = { margin: 2, time: 7, who: 20 }
const indent = columns.margin + columns.time + columns.who

/** What happened to an order, for a person to read: its days, and on each a sentence for every event. */
export const timelineText = (orderId: string, lines: ReadonlyArray<TimelineLine>, page: Page): string => {
  const { strong, faint } = page.colours
  let day = ''
  return [
    `${strong(`Order ${orderId}`)}: ${counted(lines.length, 'event')}\n`,
    faint(`Times are local (${zoneName()}).\n`),
    ...lines.map((line) => {
      const heading = dateText(line.at) === day ? '' : `\n${strong(dateText(line.at))}\n`
      day = dateText(line.at)
      return heading + lineText(line, page)
    })
  ].join('')
}

const lineText = ({ type, facts, at, role, takenBackBy }: TimelineLine, { width, colours }: Page): string => {
  const start = `${' '.repeat(columns.margin)}${colours.faint(clockText(at).padEnd(columns.time))}${wordsOf(role).padEnd(columns.who)}`
  const sentence = eventText({ type, data: facts })
  return takenBackBy === null
    ? hanging(start, indent, sentence, width)
    : hanging(start, indent, `${colours.struck(sentence)} ${colours.bad('✗ declared wrong')}`, width)
}
