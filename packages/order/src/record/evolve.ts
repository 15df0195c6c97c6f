import type { RecordEvent } from './events.ts'
import type { RecordState } from './state.ts'

/** What an event changes in what is remembered of the record. */
export const evolveRecord = (state: RecordState, event: RecordEvent): RecordState => {
  switch (event.type) {
    case 'OrderNoteAdded':
      return { ...state, noteIds: [...state.noteIds, event.data.noteId] }
    case 'MessageExchanged':
      return { ...state, messageIds: [...state.messageIds, event.data.messageId] }
    case 'BuyerNotified':
      return { ...state, noticeIds: [...state.noticeIds, event.data.messageId] }
    case 'BuyerNotReached':
    case 'FeedbackReceived':
    case 'CaseClosed':
      return state
  }
}
