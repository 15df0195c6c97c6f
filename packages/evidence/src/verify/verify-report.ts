import type { BundleFiles } from '../bundle/bag.ts'
import type { Predicate } from '../bundle/statement.ts'
import { reportOf, reportPath, reportTemplate } from '../report/report-in-bundle.ts'
import { type Finding, finding } from './finding.ts'

/** Whether the report for people says what the events say: it is made again, and every byte compared. */
export const verifyReport = (files: BundleFiles, said: Predicate): Finding => {
  const bytes = files.get(reportPath)
  const about = { file: reportPath }
  if (bytes === undefined) return finding('missing-file', about)
  if (said.report.template !== reportTemplate) return finding('unknown-version', about)
  const report = reportOf(files, said)
  return report !== null && Buffer.from(report).equals(bytes)
    ? finding('report-ok', about)
    : finding('report-false', about)
}
