import { lineOf } from '../bundle/event-line.ts'
import { addressStatements } from './address-section.ts'
import { claimsOf, claimText } from './claim.ts'
import { gapsIn } from './gaps.ts'
import { plainText } from './html.ts'
import type { Reported, ReportedEvent } from './reported.ts'
import { type Telling, type ToldStatement, tellingIn } from './telling.ts'
import { topicStatements } from './topic-section.ts'
import { topics } from './topics.ts'
import { visibleText } from './visible-text.ts'

/** Every statement of the report in both languages, with the events that it rests on and their hashes: these names are a public format, and never change. */
export const statementsJson = (reported: Reported): string => {
  const [zh, en] = [tellingIn('zh', reported), tellingIn('en', reported)]
  const section = (name: string, of: (telling: Telling) => ReadonlyArray<ToldStatement>) => {
    const english = of(en)
    return of(zh).map(({ text, rests }, place) => ({
      en: plainText(english[place]?.text ?? text),
      events: rests.map(referenceOf),
      section: name,
      zh: plainText(text)
    }))
  }
  const { offset } = reported.said.report
  const claims = claimsOf(reported).map((claim) => {
    const { en, zh } = claimText(claim, offset)
    const rests = claim.about === null || !claim.isShown ? [] : [claim.about]
    return { en: visibleText(en), events: rests.map(referenceOf), section: 'claim', zh: visibleText(zh) }
  })
  const statements = [
    ...claims,
    ...section('address', (telling) => addressStatements(reported, telling)),
    ...Object.entries(topics).flatMap(([name, topic]) =>
      section(name, (telling) => topicStatements(reported, topic, telling))
    ),
    ...section('gaps', (telling) => gapsIn(reported, telling).map((text) => ({ text, rests: [] })))
  ]
  return `${lineOf({ offset, statements, v: 1 })}\n`
}

const referenceOf = ({ rev, type, hash }: ReportedEvent) => ({ hash, rev, type })
