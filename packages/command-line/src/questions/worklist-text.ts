import type { ListedTask } from 'readdress'
import { minuteText, zoneName } from '../texts/time-text.ts'
import { counted, wordsOf } from '../texts/words.ts'
import { hanging } from '../wrapped.ts'
import type { Page } from './question.ts'

/** What there is to do, for a person to read. */
export const worklistText = (tasks: ReadonlyArray<ListedTask>, page: Page): string => {
  const { strong, faint } = page.colours
  if (tasks.length === 0) return 'There is nothing to do.\n'
  const late = tasks.filter(({ overdue }) => overdue).length
  return [
    `${strong(`${counted(tasks.length, 'task')}`)}, ${late === 0 ? 'none' : late} overdue\n`,
    faint(`Times are local (${zoneName()}).\n\n`),
    ...tasks.map((task) => taskText(task, page))
  ].join('')
}

const taskText = (task: ListedTask, { width, colours: { strong, bad } }: Page): string => {
  const { orderId, parcelId, nextAction, owner, waitsFor, urgent, overdue, clocks } = task
  const mark = overdue ? bad('✗ ') : urgent ? bad('! ') : '  '
  const details = [
    `${whatOf(task)}; waits for the ${wordsOf(waitsFor)}`,
    ...(urgent ? ['urgent'] : []),
    owner === null ? 'nobody has taken it on' : `${owner} looks after it`
  ]
  return [
    hanging(
      mark,
      4,
      `${strong(sentenceCase(wordsOf(nextAction)))}: order ${orderId}${parcelId === null ? '' : `, parcel ${parcelId}`}`,
      width
    ),
    hanging('    ', 6, details.join('; '), width),
    ...clocks.map(({ kind, dueAt, overdue: isLate }) => {
      const due = `${wordsOf(kind)} ${isLate ? 'was' : 'is'} due ${minuteText(dueAt)}`
      return hanging('    ', 6, isLate ? bad(due) : due, width)
    })
  ].join('')
}

// The id of a problem begins with its kind.
const whatOf = ({ type, id }: ListedTask): string => {
  switch (type) {
    case 'Case':
      return 'a change of the address'
    case 'Issue':
      return `a problem with the parcel (${wordsOf(id.split(':')[0] ?? id)})`
    case 'Dispute':
      return 'a dispute'
    case 'Improvement':
      return 'an improvement'
  }
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
