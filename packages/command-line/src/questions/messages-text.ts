import type { Communication } from 'readdress'
import { minuteText, tookText, zoneName } from '../texts/time-text.ts'
import { counted, wordsOf } from '../texts/words.ts'
import { hanging } from '../wrapped.ts'
import type { Page } from './question.ts'

const whenColumns = 18

/** What was said about an order, for a person to read. */
export const messagesText = (
  orderId: string,
  log: ReadonlyArray<Communication>,
  { width, colours: { strong, faint, bad } }: Page
): string =>
  [
    `${strong(`Order ${orderId}`)}: ${log.length === 0 ? 'nothing was said about it' : counted(log.length, 'message')}\n`,
    faint(`What was said is not shown. Times are local (${zoneName()}).\n\n`),
    ...log.map((one) => {
      const { direction, party, channel, at, kind, parcelId, repliedAfter, status } = one
      const who = direction === 'In' ? `from the ${wordsOf(party)}` : `to the ${wordsOf(party)}`
      const parts = [
        `${wordsOf(kind)} ${who}, ${wordsOf(channel)}`,
        ...(parcelId === null ? [] : [`parcel ${parcelId}`]),
        ...(repliedAfter === null ? [] : [`after ${tookText(repliedAfter)}`])
      ]
      const failed = status === 'Exchanged' ? '' : ` ${bad(`✗ ${wordsOf(status)}`)}`
      return hanging(
        `  ${faint(minuteText(at).padEnd(whenColumns))}`,
        whenColumns + 2,
        parts.join('; ') + failed,
        width
      )
    })
  ].join('')
