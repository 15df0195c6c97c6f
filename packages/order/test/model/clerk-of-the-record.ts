import type { OrderCommand, OrderCommandType, OrderEventType } from '@readdress/order'
import type { Paper } from './paper.ts'
import type { Gave, Writes } from './writes.ts'

type DataOf<Type extends OrderCommandType> = Extract<OrderCommand, { readonly type: Type }>['data']
type Line = (paper: Paper, data: OrderCommand['data'], gave: Gave) => void

/** After this event, so much stands behind the thing that the command names. */
const line = <Type extends OrderCommandType>(
  type: Type,
  event: OrderEventType,
  kind: string,
  idOf: (data: DataOf<Type>) => string,
  standing: string | ((data: DataOf<Type>) => string)
): readonly [OrderCommandType, Line] => [
  type,
  (paper, data, gave) => {
    const mine = data as DataOf<Type>
    if (gave(event)) paper.files.set(`${kind} ${idOf(mine)}`, typeof standing === 'string' ? standing : standing(mine))
  }
]

const lines = [
  line('AddNote', 'OrderNoteAdded', 'note', ({ noteId }) => noteId, 'added'),
  line('RecordMessage', 'MessageExchanged', 'message', ({ messageId }) => messageId, 'exchanged'),
  line('NotifyBuyer', 'BuyerNotified', 'notice', ({ messageId }) => messageId, 'sent'),
  line('OpenDispute', 'DisputeOpened', 'dispute', ({ disputeId }) => disputeId, 'Opened'),
  line('SubmitEvidence', 'EvidenceSubmitted', 'dispute', ({ disputeId }) => disputeId, 'Answered'),
  line('RecordDeadlinePassed', 'DisputeDeadlineMissed', 'dispute', ({ ref }) => ref, 'Missed'),
  line('PlaceLegalHold', 'LegalHoldPlaced', 'hold', ({ holdId }) => holdId, 'placed'),
  line('ReleaseLegalHold', 'LegalHoldReleased', 'hold', ({ holdId }) => holdId, 'released'),
  line(
    'RecordReview',
    'ServiceReviewRecorded',
    'review',
    ({ caseId }) => caseId,
    ({ rootCause }) => rootCause
  ),
  line('AgreeImprovement', 'ImprovementAgreed', 'improvement', ({ actionId }) => actionId, 'agreed'),
  line('CompleteImprovement', 'ImprovementDone', 'improvement', ({ actionId }) => actionId, 'done'),
  line('OpenCarrierEnquiry', 'CarrierEnquiryOpened', 'enquiry', ({ enquiryId }) => enquiryId, 'Waiting'),
  line('AnswerCarrierEnquiry', 'CarrierEnquiryAnswered', 'enquiry', ({ enquiryId }) => enquiryId, 'Answered'),
  line('EscalateEnquiry', 'CarrierEnquiryEscalated', 'enquiry', ({ enquiryId }) => enquiryId, 'Waiting'),
  line('RecordDeadlinePassed', 'CarrierEnquiryOverdue', 'enquiry', ({ ref }) => ref, 'Overdue'),
  line('AskForReceipt', 'ReceiptEnquirySent', 'receipt', ({ parcelId }) => parcelId, 'Asked'),
  line('ConfirmReceipt', 'ReceiptConfirmed', 'receipt', ({ parcelId }) => parcelId, 'Confirmed'),
  line('ReportNonReceipt', 'NonReceiptReported', 'receipt', ({ parcelId }) => parcelId, 'NotReceived'),
  line('RecordDeadlinePassed', 'ReceiptUnanswered', 'receipt', ({ ref }) => ref, 'Unanswered'),
  line('SuspectLoss', 'LossSuspected', 'loss', ({ parcelId }) => parcelId, 'suspected'),
  line('ConfirmLoss', 'LossConfirmed', 'loss', ({ parcelId }) => parcelId, 'confirmed'),
  line('OpenInvestigation', 'InvestigationOpened', 'investigation', ({ investigationId }) => investigationId, 'open'),
  line(
    'ConcludeInvestigation',
    'InvestigationConcluded',
    'investigation',
    ({ investigationId }) => investigationId,
    ({ finding, fault }) => `${finding}, ${fault}`
  ),
  line('OfferResolution', 'ResolutionOffered', 'offer', ({ resolutionId }) => resolutionId, 'Offered'),
  line(
    'AgreeResolution',
    'ResolutionAgreed',
    'offer',
    ({ resolutionId }) => resolutionId,
    ({ resolution }) => `Agreed, ${resolution}`
  ),
  line('DeclineResolution', 'ResolutionDeclined', 'offer', ({ resolutionId }) => resolutionId, 'Declined'),
  line('RecordDeadlinePassed', 'ResolutionExpired', 'offer', ({ ref }) => ref, 'Expired'),
  line('ProposeRemedy', 'RemedyProposed', 'remedy', ({ remedyId }) => remedyId, 'Proposed'),
  line(
    'AgreeRemedy',
    'RemedyAgreed',
    'remedy',
    ({ remedyId }) => remedyId,
    ({ remedy }) => `Agreed, ${remedy}`
  ),
  line('DeclineRemedy', 'RemedyDeclined', 'remedy', ({ remedyId }) => remedyId, 'Declined'),
  line('FileCarrierClaim', 'CarrierClaimFiled', 'claim', ({ claimId }) => claimId, 'Filed'),
  line('RecordClaimResult', 'CarrierClaimPaid', 'claim', ({ claimId }) => claimId, 'Paid'),
  line('RecordClaimResult', 'CarrierClaimDenied', 'claim', ({ claimId }) => claimId, 'Denied'),
  line(
    'GivePickupConsent',
    'PickupConsentGiven',
    'consent',
    ({ parcelId }) => parcelId,
    ({ pointKind }) => pointKind
  )
]

const found = (paper: Paper, parcelId = ''): void => {
  if (paper.files.has(`loss ${parcelId}`)) paper.files.set(`loss ${parcelId}`, 'found')
}

/** A decision, or what was said of a person: the later one counts, in whichever order they were told. */
const saidLast = (paper: Paper, file: string, standing: string, at: string, isWorse = true): void => {
  const before = paper.said.get(file)
  if (before !== undefined && (before > at || (before === at && !isWorse))) return
  paper.said.set(file, at)
  paper.files.set(file, standing)
}

const more: Writes = {
  DecideDispute: (paper, { data: { disputeId, outcome }, occurredAt }, gave) => {
    if (gave('DisputeDecided')) saidLast(paper, `dispute ${disputeId}`, `Decided, ${outcome}`, occurredAt)
  },
  ReopenCase: (paper, { data }, gave) => {
    if (gave('CaseReopened')) paper.files.delete(`review ${data.caseId}`)
  },
  RecordParcelFound: (paper, { data }, gave) => {
    if (gave('ParcelFound')) found(paper, data.parcelId)
  },
  RecordTracking: (paper, { data }, gave) => {
    if (gave('ParcelFound')) found(paper, paper.numbers.get(data.trackingNumber))
  },
  CompleteResolution: (paper, { data: { resolutionId } }, gave) => {
    const agreed = paper.files.get(`offer ${resolutionId}`)?.split(', ')[1]
    if (gave('ResolutionCompleted')) paper.files.set(`offer ${resolutionId}`, `Completed, ${agreed}`)
    if (gave('ResolutionFailed')) paper.files.set(`offer ${resolutionId}`, `Failed, ${agreed}`)
  },
  CompleteRemedy: (paper, { data: { remedyId } }, gave) => {
    const agreed = paper.files.get(`remedy ${remedyId}`)?.split(', ')[1]
    if (gave('RemedyCompleted')) paper.files.set(`remedy ${remedyId}`, `Completed, ${agreed}`)
  },
  RecordRestriction: (paper, { data: { subject }, occurredAt }, gave) => {
    const file = `person ${subject}`
    if (paper.files.get(file) === 'Erased') return
    if (gave('PersonalDataRestricted')) saidLast(paper, file, 'Restricted', occurredAt)
    if (gave('PersonalDataReleased')) saidLast(paper, file, 'Released', occurredAt, false)
  },
  RecordErasure: (paper, { data: { subject } }, gave) => {
    if (gave('PersonalDataErased')) paper.files.set(`person ${subject}`, 'Erased')
  }
}

/** What the clerk writes down of all that is put on record, and of all that is done until the goods are there. */
export const recordWrites = (paper: Paper, command: OrderCommand, gave: Gave): void => {
  for (const [type, write] of lines) if (type === command.type) write(paper, command.data, gave)
  const write = more[command.type] as undefined | ((paper: Paper, command: OrderCommand, gave: Gave) => void)
  write?.(paper, command, gave)
}
