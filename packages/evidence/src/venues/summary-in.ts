import { summaryPath } from '../report/report-in-bundle.ts'
import type { BundleContent } from './bundle-content.ts'

/** The summary of a bundle, for venues that take only text; empty where it has none. */
export const summaryIn = ({ files }: BundleContent): string =>
  Buffer.from(files.get(summaryPath) ?? '').toString('utf8')
