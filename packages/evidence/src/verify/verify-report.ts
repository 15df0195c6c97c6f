import type { BundleFiles } from '../bundle/bag.ts'
import type { Predicate } from '../bundle/statement.ts'
import { reportPages, reportPath, reportTemplate, statementsPath, summaryPath } from '../report/report-in-bundle.ts'
import { type Finding, finding } from './finding.ts'

const paths = [reportPath, statementsPath, summaryPath]

/** Whether the report for people, its statements and its summary say what the events say: they are made again, and every byte compared. */
export const verifyReport = (files: BundleFiles, said: Predicate): ReadonlyArray<Finding> => {
  const missing = paths.filter((file) => !files.has(file)).map((file) => finding('missing-file', { file }))
  if (missing.length > 0) return missing
  if (said.report.template !== reportTemplate) return paths.map((file) => finding('unknown-version', { file }))
  const pages = reportPages(files, said)
  return paths.map((file) => {
    const page = pages?.get(file)
    const isSame = page !== undefined && Buffer.from(page).equals(files.get(file) ?? Buffer.alloc(0))
    return finding(isSame ? 'report-ok' : 'report-false', { file })
  })
}
