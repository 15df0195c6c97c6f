import { eventLabel } from '../report/event-labels.ts'
import { timeAt } from '../report/report-time.ts'
import type { ReportedEvent } from '../report/reported.ts'
import { momentOf } from '../report/telling.ts'
import { numberOf } from '../report/timeline.ts'
import { visibleText } from '../report/visible-text.ts'
import type { BundleContent } from './bundle-content.ts'

/** An event in one line: when, what, and where it is found. */
export const eventInOneLine = (content: BundleContent, event: ReportedEvent, more = ''): string => {
  const when = timeAt(momentOf(event), content.reported.said.report.offset)
  return visibleText(`${when} ${eventLabel(event.type).en}${more} (${markOf(event)})`)
}

// Its number in the report, and the first digits of its hash, by which it is found there.
const markOf = (event: ReportedEvent): string =>
  event.hash === null ? `no. ${numberOf(event)}` : `no. ${numberOf(event)}, ${event.hash.slice(0, 8)}`
