import { visibleText } from '../report/visible-text.ts'
import type { BundleContent } from './bundle-content.ts'
import type { Pieces } from './fitted-text.ts'
import type { ReportStatement } from './report-statements.ts'

/** What the report claims, one sentence a line in the order of time, then what is missing and what is held back; the SHA-256 of what was signed ends it. */
export const claimText = ({ statements, reported, envelopeSha256 }: BundleContent): Pieces => {
  const { withheld } = reported.said
  const of = (section: string) => statements.filter((statement) => statement.section === section)
  return {
    pieces: [
      ...inTime(of('claim')).map(sentenceOf),
      ...of('gaps').map(({ en }) => `Missing: ${en}`),
      ...(withheld.length === 0
        ? []
        : [`Personal values withheld: ${withheld.length}; each is listed with the reason.`]),
      'The records are unchanged since they were written; that does not show that they were true when written.'
    ].map(visibleText),
    between: '\n',
    last: `SHA-256 of the signed envelope of the evidence: ${envelopeSha256}`
  }
}

const sentenceOf = ({ en, events }: ReportStatement): string =>
  [en, ...events.flatMap(({ hash }) => (hash === null ? [] : [`[${hash.slice(0, 8)}]`]))].join(' ')

// What rests on no event stays behind the sentence that it follows.
const inTime = (claims: ReadonlyArray<ReportStatement>): ReadonlyArray<ReportStatement> => {
  let last = 0
  const placed = claims.map((claim) => {
    last = Number(claim.events[0]?.rev ?? last)
    return { claim, rev: last }
  })
  return placed.sort((one, other) => one.rev - other.rev).map(({ claim }) => claim)
}
