import { visibleText } from '../report/visible-text.ts'
import type { BundleContent } from './bundle-content.ts'
import type { Pieces } from './fitted-text.ts'
import type { ReportStatement } from './report-statements.ts'

/**
 * What the report claims, one sentence a line in the order of time. However little of it there is room for, it ends with what is missing, what is held back, how
 * it is verified, and the SHA-256 of what was signed.
 */
export const claimText = ({ statements, reported, envelopeSha256 }: BundleContent): Pieces => {
  const { withheld } = reported.said
  const of = (section: string) => statements.filter((statement) => statement.section === section)
  return {
    pieces: of('claim')
      // What is claimed of no event stands among what is missing.
      .filter(({ events }) => events.length > 0)
      .sort((one, other) => revOf(one) - revOf(other))
      .map((statement) => visibleText(sentenceOf(statement))),
    between: '\n',
    last: [
      ...of('gaps').map(({ en }) => visibleText(`Missing: ${en}`)),
      ...(withheld.length === 0
        ? []
        : [`Personal values withheld: ${withheld.length}; the report lists each with the reason.`]),
      'Verifying the bundle of evidence, by verify.mjs in it and the public keys of the shop, shows whether the records have not been changed since the times stated; it does not show that a record was true when it was written.',
      `SHA-256 of the signed envelope of the evidence: ${envelopeSha256}`
    ].join('\n')
  }
}

const sentenceOf = ({ en, events }: ReportStatement): string =>
  [en, ...events.flatMap(({ hash }) => (hash === null ? [] : [`[${hash.slice(0, 8)}]`]))].join(' ')

const revOf = ({ events }: ReportStatement): number => Number(events[0]?.rev)
