import { isJsonObject, type Json } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { ReportedEvent } from '../report/reported.ts'
import { type NotShown, textAt } from '../report/telling.ts'
import { visibleText } from '../report/visible-text.ts'
import type { BundleContent } from './bundle-content.ts'

/** A text of an event on one line, or why it is not there. */
export type ShownText = Either.Either<NotShown, string>

/** The text at a pointer of the first of these events that has something there. */
export const shownText = (
  { shown }: BundleContent,
  events: ReadonlyArray<ReportedEvent>,
  pointer: string
): ShownText => {
  const found = events.map((event) => shown(event, pointer))
  const recorded = found.find((one) => Either.isRight(one) || one.left !== 'not-recorded')
  return Either.flatMap((value: Json) => textIn(value))(recorded ?? Either.left('not-recorded'))
}

// A place by its name, whatever else as it stands; nothing in it can break the line or turn it round.
const textIn = (value: Json): ShownText => {
  const text = value !== null && isJsonObject(value) ? textAt(value, '/name') : value
  return typeof text === 'string' && text.trim() !== '' ? Either.right(visibleText(text)) : Either.left('not-recorded')
}
