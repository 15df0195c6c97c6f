import {
  type BundleUnreadable,
  type Finding,
  type FindingCode,
  standings,
  type Verdict,
  type Verification,
  visibleText
} from 'readdress'

/** What a bundle proves, for people: the verdict first, then what is false, what is not proved, and what is. */
export const verificationText = ({ verdict, findings: found }: Verification): string => {
  const findings = found.map(visible)
  const lines = order.flatMap((standing) =>
    grouped(findings.filter(({ code }) => standings[code] === standing)).map((line) => `  ${marks[standing]} ${line}\n`)
  )
  return `${verdicts[verdict]}\n${lines.join('')}`
}

const verdicts: Readonly<Record<Verdict, string>> = {
  verified: 'VERIFIED: everything that was asked for is proved.',
  'verified-with-limits': 'VERIFIED WITH LIMITS: nothing is false, and not everything is proved.',
  failed: 'FAILED: this bundle is not what the shop signed.'
}

const order = ['fault', 'limit', 'proved', 'fact'] as const
const marks = { fault: '✗', limit: '?', proved: '✓', fact: '·' } as const

// Names and places come from the bundle, which could write over the verdict with them.
const visible = ({ code, file, rev, detail }: Finding): Finding => ({
  code,
  file: file === null ? null : visibleText(file),
  rev: rev === null ? null : visibleText(rev),
  detail: detail === null ? null : visibleText(detail)
})

// Facts of one kind are told together.
const grouped = (findings: ReadonlyArray<Finding>): ReadonlyArray<string> => {
  const facts = new Map<FindingCode, Map<string, Array<string>>>()
  const lines: Array<string> = []
  for (const finding of findings) {
    const { code, rev, detail } = finding
    if (factsSaid[code] === undefined) {
      lines.push(said[code](finding))
      continue
    }
    const places = facts.get(code) ?? new Map<string, Array<string>>()
    const pointers = places.get(rev ?? '') ?? []
    pointers.push(detail?.slice(1) ?? '')
    facts.set(code, places.set(rev ?? '', pointers))
  }
  for (const [code, places] of facts) {
    const told = [...places].map(([rev, pointers]) => `event ${rev}: ${pointers.join(', ')}`)
    const count = [...places.values()].reduce((sum, { length }) => sum + length, 0)
    lines.push(`${count} ${factsSaid[code]} (${told.join('; ')}).`)
  }
  return lines
}

const factsSaid: Partial<Record<FindingCode, string>> = {
  disclosed: 'personal values are shown, and are those that were stored',
  withheld: 'personal values are withheld',
  erased: 'personal values were erased, as the chain records'
}

const at = ({ file, rev }: Finding): string => (rev === null ? (file ?? 'the bundle') : `the event at revision ${rev}`)

const said: Readonly<Record<FindingCode, (finding: Finding) => string>> = {
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
  disclosed: () => '',
  withheld: () => '',
  erased: () => '',
  'erased-unproved': ({ rev, detail }) => `${rev}${detail} is said to be erased, and no event says so.`,
  'disclosure-false': ({ file }) => `A value in ${file} is not one that was stored.`,
  'leaf-unlisted': ({ rev, detail }) => `${rev}${detail} is neither shown nor listed as withheld, or both.`,
  anchored: ({ rev, detail }) =>
    `The events up to revision ${rev} were on the signed log when it had ${detail} records.`,
  'anchor-false': (finding) => `The log does not have ${at(finding)}.`,
  'log-key-unknown': ({ detail }) => `Who signed the log of ${detail} records is not proved: no key of it was given.`,
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
  'not-stamped': () => 'No time stamp of a third party covers it: its times are those of the shop.'
}

/** Why a folder is not read as a bundle. */
export const unreadableText = (folder: string, { reason, path }: BundleUnreadable): string => {
  const where = path === '' ? folder : `${folder}/${path}`
  return `${where} ${unreadable[reason]}`
}

const unreadable: Readonly<Record<BundleUnreadable['reason'], string>> = {
  Missing: 'is not there: check the path.',
  NotAFile: 'is a link or a device, or no folder: a bundle has none.',
  NameNotAllowed: 'holds a name that no bundle has.',
  TooLarge: 'is larger than a bundle may be.',
  TooMany: 'is one file more than a bundle may have.',
  NotReadable: 'cannot be read: check who may.'
}
