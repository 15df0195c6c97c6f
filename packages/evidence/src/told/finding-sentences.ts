import type { Finding, FindingCode } from '../verify/finding.ts'

/** One sentence for each thing that can be found; null where all of a kind are told together. */
export type FindingSentences = Readonly<Record<FindingCode, ((finding: Finding) => string) | null>>

const at = ({ file, rev }: Finding): string => (rev === null ? (file ?? 'the bundle') : `the event at revision ${rev}`)

/** In English. */
export const findingSentences: FindingSentences = {
  'manifest-ok': ({ detail }) => `All ${detail} files are those that were signed.`,
  altered: ({ file }) => `${file} was altered after it was signed.`,
  'missing-file': ({ file }) => `${file} is missing.`,
  'extra-file': ({ file }) => `${file} was not among the files that were signed.`,
  signed: ({ detail }) => `It was signed with the key ${detail}.`,
  'signature-bad': () => 'The signature does not hold.',
  'signer-unknown': () => 'Who signed it is not proved: no key of the signer was given.',
  'chain-ok': ({ detail }) =>
    `All ${detail} events follow one another, and none was changed, removed or added between.`,
  'tampered-canonical': (finding) => `${at(finding)} is not in the form that is written.`,
  'tampered-data': (finding) => `The data of ${at(finding)} were changed.`,
  'tampered-metadata': (finding) => `The metadata of ${at(finding)} were changed.`,
  'tampered-link': (finding) => `${at(finding)} does not follow the one before it.`,
  'tampered-revision': (finding) => `There is a gap before ${at(finding)}.`,
  'tampered-stream': (finding) => `${at(finding)} is of another order.`,
  'tampered-tenant': (finding) => `${at(finding)} is of another shop.`,
  'data-redacted': (finding) => `The data of ${at(finding)} were redacted; its place and its digest stand.`,
  'before-adoption': ({ detail }) =>
    `The first ${detail} events were written before the chain began, and are fixed since then.`,
  'unknown-version': (finding) => `${at(finding)} is of a version that this program does not know.`,
  disclosed: null,
  withheld: null,
  erased: null,
  'erased-unproved': ({ rev, detail }) =>
    `event ${rev}: ${detail?.slice(1)} is said to be erased, and no event says so.`,
  'disclosure-false': ({ file }) => `A value in ${file} is not one that was stored.`,
  'leaf-unlisted': ({ rev, detail }) =>
    `event ${rev}: ${detail?.slice(1)} is neither shown nor listed as withheld, or both.`,
  'attachment-ok': ({ file, rev }) => `${file} is the file that the event at revision ${rev} names.`,
  'attachment-false': ({ file, rev }) =>
    rev === null
      ? `Nothing says which event names ${file}.`
      : `${file} is not the file that the event at revision ${rev} names, or is listed twice.`,
  anchored: ({ rev, detail }) =>
    `The events up to revision ${rev} were on the signed log when it had ${detail} records.`,
  'anchor-false': (finding) => `The log does not have ${at(finding)}.`,
  'log-key-unknown': ({ detail }) => `Who signed the log of ${detail} records is not proved: no key of it was given.`,
  'log-key-other': ({ detail }) =>
    `The log of ${detail} records is signed with another key of this name than was given, which proves nothing. A shop that has changed its key says so in its newest trust.json.`,
  'log-key-stolen': ({ detail }) =>
    `The key that signed the log of ${detail} records was stolen since, and no stamp shows that it was signed before.`,
  'log-key-ended': ({ detail }) =>
    `The log of ${detail} records is signed with a key that the shop had given up before it had so many: somebody else signed it.`,
  'log-consistent': () => 'Between its checkpoints the log only grew.',
  'log-inconsistent': (finding) => `Between its checkpoints the log was rewritten, at ${at(finding)}.`,
  'report-ok': ({ file }) => `${file} says what the events say: it was made again, and every byte is the same.`,
  'report-false': ({ file }) => `${file} is not the report of these events.`,
  complete: ({ rev, detail }) =>
    `Revision ${rev} was the last event of the order when the log was signed on ${detail}; none is hidden.`,
  'completeness-unproved': () => 'That no later event is hidden is not proved.',
  forked: ({ rev }) =>
    `Another event than the one at revision ${rev} was on the log before: somebody has rewritten the order.`,
  'unchecked-file': ({ file }) => `${file} is as it was signed; nothing proves what it says.`,
  'unknown-file': ({ file }) => `${file} is none of the files of a bundle; nothing proves what it says.`,
  'tail-truncated': ({ rev }) => `The order has events up to revision ${rev}, which are hidden here.`,
  'unanchored-tail': () => 'The last events are not on the signed log.',
  stamped: ({ rev, detail }) => {
    const what = rev === null ? 'The bundle was signed' : `The events up to revision ${rev} were on the log`
    return `${what} by ${detail}, as a third party stamped.`
  },
  'stamp-false': ({ file, detail }) => `The time stamp ${file} does not hold: its ${detail} is wrong.`,
  'stamp-unknown': ({ file }) => `Who made the time stamp ${file} is not proved: no authority of it was given.`,
  'not-stamped': () => 'No time stamp of a third party covers it: its times are those of the shop.',
  witnessed: ({ rev, detail }) => `The log up to revision ${rev} was seen, and found to have only grown, by ${detail}.`,
  'not-witnessed': ({ detail }) => `Of the witnesses that are wanted, ${detail} signed the end of the log.`
}

/** What is said of many at once, behind their number. */
export const factsTold: Partial<Record<FindingCode, string>> = {
  disclosed: 'personal values are shown, and are those that were stored',
  withheld: 'personal values are withheld',
  erased: 'personal values were erased, as the chain records'
}
