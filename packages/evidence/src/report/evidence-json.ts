import { lineOf } from '../bundle/event-line.ts'
import { addressStatements } from './address-section.ts'
import { claimsOf, claimText } from './claim.ts'
import { gapsIn } from './gaps.ts'
import { plainText } from './html.ts'
import type { Reported } from './reported.ts'
import { type Telling, type ToldStatement, tellingIn } from './telling.ts'
import { topicStatements } from './topic-section.ts'
import { topics } from './topics.ts'

/** Every statement of the report in both languages, with the events that it rests on and their hashes: these names are a public format, and never change. */
export const evidenceJson = (reported: Reported): string => {
  const [zh, en] = [tellingIn('zh', reported), tellingIn('en', reported)]
  const section = (name: string, of: (telling: Telling) => ReadonlyArray<ToldStatement>) => {
    const english = of(en)
    return of(zh).map(({ text, rests }, place) => ({
      en: plainText(english[place]?.text ?? text),
      events: rests.map(({ rev, type, hash }) => ({ hash, rev, type })),
      section: name,
      zh: plainText(text)
    }))
  }
  const claims = claimsOf(reported).map((claim) => ({
    ...claimText(claim),
    events: claim.rests.map(({ rev, type, hash }) => ({ hash, rev, type })),
    section: 'claim'
  }))
  const statements = [
    ...claims,
    ...section('address', (telling) => addressStatements(reported, telling)),
    ...Object.entries(topics).flatMap(([name, topic]) =>
      section(name, (telling) => topicStatements(reported, topic, telling))
    ),
    ...section('gaps', (telling) => gapsIn(reported, telling).map((text) => ({ text, rests: [] })))
  ]
  return `${lineOf({ offset: reported.said.report.offset, statements, v: 1 })}\n`
}
