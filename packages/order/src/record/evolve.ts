import { withId } from '../values/recent-ids.ts'
import type { RecordEvent } from './events.ts'
import { evolveDispute } from './evolve-dispute.ts'
import { evolvePersonalData } from './evolve-personal-data.ts'
import type { RecordState } from './state.ts'

/** What an event changes in what is remembered of the record. */
export const evolveRecord = (state: RecordState, event: RecordEvent): RecordState => {
  switch (event.type) {
    case 'OrderNoteAdded':
      return { ...state, noteIds: withId(state.noteIds, event.data.noteId) }
    case 'MessageExchanged':
      return { ...state, messageIds: withId(state.messageIds, event.data.messageId) }
    case 'BuyerNotified':
      return { ...state, noticeIds: withId(state.noticeIds, event.data.messageId) }
    case 'CaseReopened':
      return {
        ...state,
        reviews: state.reviews.map((one) => (one.caseId === event.data.caseId ? { ...one, current: false } : one))
      }
    case 'ServiceReviewRecorded': {
      const { caseId, rootCause, stepsSkipped } = event.data
      return {
        ...state,
        reviews: [
          ...state.reviews.filter((one) => one.caseId !== caseId),
          { caseId, rootCause, stepsSkipped, current: true }
        ]
      }
    }
    case 'ImprovementAgreed':
      return { ...state, improvements: [...state.improvements, { ...event.data, done: false }] }
    case 'ImprovementDone':
      return {
        ...state,
        improvements: state.improvements.map((one) =>
          one.actionId === event.data.actionId ? { ...one, done: true } : one
        )
      }
    case 'DisputeOpened':
    case 'EvidenceSubmitted':
    case 'DisputeDecided':
    case 'DisputeDeadlineMissed':
    case 'LegalHoldPlaced':
    case 'LegalHoldReleased':
      return evolveDispute(state, event)
    case 'ErrorDeclared':
      return { ...state, declaredWrong: [...state.declaredWrong, ...event.data.sources] }
    case 'PersonalDataRestricted':
    case 'PersonalDataReleased':
    case 'PersonalDataErased':
      return evolvePersonalData(state, event)
    case 'BuyerNotReached':
    case 'FeedbackReceived':
    case 'CaseClosed':
      return state
  }
}
