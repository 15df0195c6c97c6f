import { evidenceJson, type Json } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { eventLabel } from './event-labels.ts'
import { type Html, html } from './html.ts'
import type { ReportedEvent } from './reported.ts'
import { itemsAt, type Telling, valueAt } from './telling.ts'
import { words } from './words.ts'

// Whether an event of these was declared wrong later, by the source that reported it.
const declaredWrongIn = (events: ReadonlyArray<ReportedEvent>): ((event: ReportedEvent) => boolean) => {
  const sources = new Set(
    events
      .filter(({ type }) => type === 'ErrorDeclared')
      .flatMap(({ data }) => itemsAt(data, '/sources').map(sourceText))
  )
  return ({ meta }) => {
    const source = sourceText(valueAt(meta, '/source'))
    return source !== null && sources.has(source)
  }
}

/** The events that were not declared wrong later: nothing is claimed by the others. */
export const standingEvents = (events: ReadonlyArray<ReportedEvent>): ReadonlyArray<ReportedEvent> => {
  const isWrong = declaredWrongIn(events)
  return events.filter((event) => !isWrong(event))
}

/** What an event of these is called; struck out where it was declared wrong later. */
export const labelsIn = (events: ReadonlyArray<ReportedEvent>, { say }: Telling): ((event: ReportedEvent) => Html) => {
  const isWrong = declaredWrongIn(events)
  return (event) => {
    const label = html`${say(eventLabel(event.type))}`
    return isWrong(event) ? html`<s>${label}</s> <em>${say(words.declaredWrong)}</em>` : label
  }
}

// A text by which sources are told apart; null for none.
const sourceText = (source: Json): string | null => {
  const text = evidenceJson(source)
  return source === null || Either.isLeft(text) ? null : text.right
}
