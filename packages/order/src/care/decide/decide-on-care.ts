import type { InContext } from '../../context.ts'
import type { Decision } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { CareCommand } from '../commands.ts'
import { fileCarrierClaim, recordClaimResult } from './carrier-claim.ts'
import { answerCarrierEnquiry, escalateEnquiry, openCarrierEnquiry } from './carrier-enquiry.ts'
import { confirmDamage, reportDamage } from './damage.ts'
import { concludeInvestigation, openInvestigation, verifyDelivery } from './investigation.ts'
import { assignIssue, resolveIssue } from './issue.ts'
import { confirmLoss, recordParcelFound, suspectLoss } from './loss.ts'
import { askForReceipt, confirmReceipt, reportNonReceipt } from './receipt.ts'
import { recordRefund } from './record-refund.ts'
import { agreeRemedy, completeRemedy, declineRemedy, proposeRemedy } from './remedy.ts'

/** What a command comes to while parcels are watched until they are received. */
export const decideOnCare = (command: InContext<CareCommand>, order: PlacedOrder): Decision => {
  switch (command.type) {
    case 'OpenCarrierEnquiry':
      return openCarrierEnquiry(command, order)
    case 'AnswerCarrierEnquiry':
      return answerCarrierEnquiry(command, order)
    case 'EscalateEnquiry':
      return escalateEnquiry(command, order)
    case 'AssignIssue':
      return assignIssue(command, order)
    case 'ResolveIssue':
      return resolveIssue(command, order)
    case 'AskForReceipt':
      return askForReceipt(command, order)
    case 'ConfirmReceipt':
      return confirmReceipt(command, order)
    case 'ReportNonReceipt':
      return reportNonReceipt(command, order)
    case 'SuspectLoss':
      return suspectLoss(command, order)
    case 'ConfirmLoss':
      return confirmLoss(command, order)
    case 'RecordParcelFound':
      return recordParcelFound(command, order)
    case 'ReportDamage':
      return reportDamage(command, order)
    case 'ConfirmDamage':
      return confirmDamage(command, order)
    case 'OpenInvestigation':
      return openInvestigation(command, order)
    case 'VerifyDeliveryWithCarrier':
      return verifyDelivery(command, order)
    case 'ConcludeInvestigation':
      return concludeInvestigation(command, order)
    case 'ProposeRemedy':
      return proposeRemedy(command, order)
    case 'AgreeRemedy':
      return agreeRemedy(command, order)
    case 'DeclineRemedy':
      return declineRemedy(command, order)
    case 'CompleteRemedy':
      return completeRemedy(command, order)
    case 'FileCarrierClaim':
      return fileCarrierClaim(command, order)
    case 'RecordClaimResult':
      return recordClaimResult(command, order)
    case 'RecordRefund':
      return recordRefund(command, order)
  }
}
