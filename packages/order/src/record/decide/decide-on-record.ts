import type { InContext } from '../../context.ts'
import type { Decision } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { RecordCommand } from '../commands.ts'
import { addNote } from './add-note.ts'
import { closeCase } from './close-case.ts'
import { declareError } from './declare-error.ts'
import { decideDispute, openDispute, submitEvidence } from './dispute.ts'
import { placeLegalHold, releaseLegalHold } from './legal-hold.ts'
import { notifyBuyer, recordBuyerNotReached } from './notify-buyer.ts'
import { recordErasure, recordRestriction } from './personal-data.ts'
import { recordFeedback } from './record-feedback.ts'
import { recordMessage } from './record-message.ts'
import { agreeImprovement, completeImprovement, recordReview } from './record-review.ts'
import { reopenCase } from './reopen-case.ts'

/** What a command about the record of an order comes to. */
export const decideOnRecord = (command: InContext<RecordCommand>, order: PlacedOrder): Decision => {
  switch (command.type) {
    case 'AddNote':
      return addNote(command, order)
    case 'RecordMessage':
      return recordMessage(command, order)
    case 'NotifyBuyer':
      return notifyBuyer(command, order)
    case 'RecordBuyerNotReached':
      return recordBuyerNotReached(command, order)
    case 'RecordFeedback':
      return recordFeedback(command, order)
    case 'DeclareError':
      return declareError(command, order)
    case 'CloseCase':
      return closeCase(command, order)
    case 'ReopenCase':
      return reopenCase(command, order)
    case 'RecordReview':
      return recordReview(command, order)
    case 'AgreeImprovement':
      return agreeImprovement(command, order)
    case 'CompleteImprovement':
      return completeImprovement(command, order)
    case 'OpenDispute':
      return openDispute(command, order)
    case 'SubmitEvidence':
      return submitEvidence(command, order)
    case 'DecideDispute':
      return decideDispute(command, order)
    case 'PlaceLegalHold':
      return placeLegalHold(command, order)
    case 'ReleaseLegalHold':
      return releaseLegalHold(command, order)
    case 'RecordRestriction':
      return recordRestriction(command, order)
    case 'RecordErasure':
      return recordErasure(command, order)
  }
}
