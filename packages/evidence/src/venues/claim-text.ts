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
      // What is claimed of no event stands among what is missing.
      ...of('claim')
        .filter(({ events }) => events.length > 0)
        .sort((one, other) => revOf(one) - revOf(other))
        .map(sentenceOf),
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

const revOf = ({ events }: ReportStatement): number => Number(events[0]?.rev)
