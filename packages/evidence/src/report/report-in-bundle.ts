import { isJsonObject, readEvidenceJson } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { attachmentsPath } from '../bundle/attachments.ts'
import type { BundleFiles } from '../bundle/bag.ts'
import { readDisclosure } from '../bundle/disclosure.ts'
import type { Predicate } from '../bundle/statement.ts'
import { readLine } from '../verify/event-line-reading.ts'
import { anchorEntries } from '../verify/proof-files.ts'
import { linesOf } from '../verify/read-lines.ts'
import { hexOf } from './appendix.ts'
import { reportPage } from './report-page.ts'
import type { Reported, ReportedAnchor, ReportedDisclosure, ReportedEvent } from './reported.ts'
import { statementsJson } from './statements-json.ts'
import { summaryText } from './summary-text.ts'

/** Where the report lies in a bundle. */
export const reportPath = 'data/timeline.html'

/** Where its statements lie, each with the events that it rests on. */
export const statementsPath = 'data/evidence.json'

/** Where its summary lies. */
export const summaryPath = 'data/summary.txt'

/** The version of the template: another one for each change of the report's bytes, since old bundles keep theirs. */
export const reportTemplate = '2'

/** The pages for people in a bundle, by their paths: the report, its statements one by one, and its summary; null where its other files are not in the form that we write. */
export const reportPages = (files: BundleFiles, said: Predicate): ReadonlyMap<string, string> | null => {
  const reported = reportedIn(files, said)
  return reported === null ? null : pagesOf(reported)
}

/** What a report tells of a bundle; null where its files are not in the form that we write. */
export const reportedIn = (files: BundleFiles, said: Predicate): Reported | null => {
  const [events, disclosures, anchors] = [eventsIn(files), disclosuresIn(files), anchorsIn(files)]
  return events === null || disclosures === null || anchors === null
    ? null
    : { events, disclosures, said, anchors, showsFiles: files.has(attachmentsPath) }
}

const pagesOf = (reported: Reported): ReadonlyMap<string, string> =>
  new Map([
    [reportPath, reportPage(reported)],
    [statementsPath, statementsJson(reported)],
    [summaryPath, summaryText(reported, reported.events.at(-1)?.hash ?? '')]
  ])

const eventsIn = (files: BundleFiles): ReadonlyArray<ReportedEvent> | null =>
  allRead(linesOf(files, 'data/events.ndjson'), (bytes, place): ReportedEvent | null => {
    const line = readLine(bytes)
    if (line === null) return null
    const { header, record, data, meta } = line
    const type = header?.type ?? record?.type ?? ''
    return {
      rev: String(place),
      type,
      data,
      meta,
      hash: header === null ? null : hexOf(line.hash)
    }
  })

const disclosuresIn = (files: BundleFiles): ReadonlyArray<ReportedDisclosure> | null =>
  allRead(linesOf(files, 'data/disclosures.ndjson'), (bytes) => {
    const json = readEvidenceJson(bytes)
    if (Either.isLeft(json) || !isJsonObject(json.right)) return null
    const { disclosure, rev } = json.right
    const read = typeof disclosure === 'string' ? readDisclosure(disclosure) : null
    return read === null || typeof rev !== 'string' ? null : { rev, pointer: read.pointer, value: read.value }
  })

const anchorsIn = (files: BundleFiles): ReadonlyArray<ReportedAnchor> | null =>
  anchorEntries(files)?.map(({ anchor: name, rev, size }) => ({
    name,
    rev,
    size,
    isStamped: files.has(`proof/anchors/${name}.tsr`)
  })) ?? null

const allRead = <A>(
  lines: ReadonlyArray<Buffer> | null,
  read: (line: Buffer, place: number) => A | null
): ReadonlyArray<A> | null => {
  const found = lines?.map(read).filter((one) => one !== null) ?? null
  return found === null || found.length !== lines?.length ? null : found
}
