import type { Deadline, Instant } from 'readdress'
import { minuteText, tookText, zoneName } from '../texts/time-text.ts'
import { counted, wordsOf } from '../texts/words.ts'
import { hanging } from '../wrapped.ts'
import type { Page } from './question.ts'

/** What is due at a moment, for a person to read. */
export const dueText = (
  due: ReadonlyArray<Deadline>,
  at: Instant,
  { width, colours: { strong, faint, bad } }: Page
): string =>
  due.length === 0
    ? `Nothing is due at ${minuteText(at)}.\n`
    : [
        `${strong(counted(due.length, 'deadline'))} passed by ${minuteText(at)}\n`,
        faint(`Times are local (${zoneName()}).\n\n`),
        ...due.map(({ orderId, kind, ref, dueAt }) => {
          const parcel = isId(ref) ? '' : `, ${ref}`
          const late = tookText(Date.parse(at) - Date.parse(dueAt))
          return hanging(
            `  ${minuteText(dueAt)}  `,
            20,
            `order ${orderId}${parcel}: ${wordsOf(kind)}, ${bad(`${late} ago`)}`,
            width
          )
        })
      ].join('')

// What is long and means nothing to a reader is in the JSON.
const isId = (ref: string): boolean => /^[0-9a-f-]{36}/.test(ref)
