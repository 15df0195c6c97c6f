import type { Instant, RetentionEntry } from 'readdress'
import { minuteText, zoneName } from '../texts/time-text.ts'
import { counted, wordsOf } from '../texts/words.ts'
import { hanging } from '../wrapped.ts'
import type { Page } from './question.ts'

/** How long data are kept, for a person to read: those of one order, or of all that need not be kept any longer. */
export const retentionText = (
  entries: ReadonlyArray<RetentionEntry>,
  orderId: string,
  endedBy: Instant,
  { width, colours: { strong, faint } }: Page
): string => {
  const heading =
    orderId === '' ? `${counted(entries.length, 'person')} whose data need not be kept` : `Order ${orderId}`
  if (entries.length === 0) return `Nobody’s data may be erased yet at ${minuteText(endedBy)}.\n`
  return [
    `${strong(heading)}\n`,
    faint(`Times are local (${zoneName()}).\n\n`),
    ...entries.map((entry) => hanging('  ', 4, `${nameOf(entry, orderId)}: ${entryText(entry).join('; ')}`, width))
  ].join('')
}

const nameOf = ({ orderId, subject }: RetentionEntry, asked: string): string =>
  asked === '' ? `order ${orderId}, ${subject}` : subject

const entryText = (entry: RetentionEntry): ReadonlyArray<string> => {
  const { status, since, completedAt, retentionUntil, holds } = entry
  return [
    `${wordsOf(status)}${since === null ? '' : ` since ${minuteText(since)}`}`,
    ...(completedAt === null ? [] : [`completed ${minuteText(completedAt)}`]),
    ...(retentionUntil === null ? [] : [`to be kept until ${minuteText(retentionUntil)}`]),
    ...holds.map(
      ({ ground, until }) => `held: ${wordsOf(ground)}${until === null ? '' : ` until ${minuteText(until)}`}`
    ),
    nextText(entry)
  ]
}

const nextText = ({ nextStep, effectiveBy }: RetentionEntry): string => {
  switch (nextStep) {
    case 'Completion':
      return 'the order is not completed, or something is open about it'
    case 'HoldRelease':
      return 'next: the hold is released'
    case 'RetentionEnd':
      return 'next: that time ends'
    case 'Erasure':
      return 'next: it can be erased'
    case 'Approval':
      return 'next: two persons say yes to the erasure'
    case 'Destruction':
      return 'next: the keys are destroyed'
    case 'Effect':
      return `next: every copy is gone${effectiveBy === null ? '' : ` by ${minuteText(effectiveBy)}`}`
    case 'Confirmation':
      return 'next: it is reported that nothing is left'
    case 'Nothing':
      return 'nothing is left to do'
  }
}
