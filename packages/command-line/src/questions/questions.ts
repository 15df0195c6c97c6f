import { auditQuestion } from './audit-question.ts'
import { checklistQuestion } from './checklist-question.ts'
import { detailQuestion } from './detail-question.ts'
import { dueQuestion } from './due-question.ts'
import { historyQuestion } from './history-question.ts'
import { inspectQuestion } from './inspect-question.ts'
import { messagesQuestion } from './messages-question.ts'
import { metricsQuestion } from './metrics-question.ts'
import { orderQuestion } from './order-question.ts'
import type { AddQuestion } from './question.ts'
import { retentionQuestion } from './retention-question.ts'
import { scorecardQuestion } from './scorecard-question.ts'
import { searchQuestion } from './search-question.ts'
import { timelineQuestion } from './timeline-question.ts'
import { trackingQuestion } from './tracking-question.ts'
import { worklistQuestion } from './worklist-question.ts'

/** What the program can be asked, in the order of its help: about one order, then about the shop. */
export const questions: ReadonlyArray<AddQuestion> = [
  orderQuestion,
  detailQuestion,
  historyQuestion,
  timelineQuestion,
  auditQuestion,
  inspectQuestion,
  messagesQuestion,
  checklistQuestion,
  searchQuestion,
  worklistQuestion,
  dueQuestion,
  trackingQuestion,
  scorecardQuestion,
  metricsQuestion,
  retentionQuestion
]
