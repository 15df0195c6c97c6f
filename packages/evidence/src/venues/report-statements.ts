import { readEvidenceJson } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { BundleFiles } from '../bundle/bag.ts'
import { statementsPath } from '../report/report-in-bundle.ts'

const ReportStatement = t.strict({
  en: t.string,
  events: t.readonlyArray(t.strict({ hash: t.union([t.string, t.null]), rev: t.string, type: t.string })),
  section: t.string,
  zh: t.string
})

/** A statement of the report, with the events that it rests on. */
export interface ReportStatement extends t.TypeOf<typeof ReportStatement> {}

const Statements = t.strict({ offset: t.string, statements: t.readonlyArray(ReportStatement), v: t.literal(1) })

/** The statements of the report in a bundle; null where it has none in the form that we write. */
export const reportStatements = (files: BundleFiles): ReadonlyArray<ReportStatement> | null => {
  const bytes = files.get(statementsPath)
  const json = bytes === undefined ? null : readEvidenceJson(withoutLineFeed(bytes))
  return json !== null && Either.isRight(json) && Statements.is(json.right) ? json.right.statements : null
}

const withoutLineFeed = (bytes: Uint8Array): Uint8Array => (bytes.at(-1) === 10 ? bytes.subarray(0, -1) : bytes)
