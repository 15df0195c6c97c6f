import type { EnquiryId } from '../values/identity.ts'
import type { Instant } from '../values/instant.ts'
import type { ParcelId } from '../values/local-name.ts'
import type { CareEvent } from './events.ts'
import { evolveLoss } from './evolve-loss.ts'
import { evolveRemedy } from './evolve-remedy.ts'
import type { InvestigationEvent } from './investigation-events.ts'
import type { NonReceiptReported } from './issue-events.ts'
import type { LossEvent } from './loss-events.ts'
import type { RemedyEvent } from './remedy-events.ts'
import type { CareState, Enquiry, Receipt } from './state.ts'

/** The events that change what is remembered while parcels are watched. */
export type CareConcern = CareEvent | NonReceiptReported | LossEvent | InvestigationEvent | RemedyEvent

/** What an event changes in what is remembered while parcels are watched. */
export const evolveCare = (state: CareState, event: CareConcern): CareState => {
  switch (event.type) {
    case 'CarrierEnquiryOpened': {
      const opened: Enquiry = { ...event.data, openedAt: event.metadata.occurredAt, status: 'Waiting', cause: null }
      return { ...state, enquiries: [...state.enquiries, opened] }
    }
    case 'CarrierEnquiryAnswered':
      return withEnquiry(state, event.data.enquiryId, { status: 'Answered', cause: event.data.cause })
    case 'CarrierEnquiryOverdue':
      return withEnquiry(state, event.data.enquiryId, { status: 'Overdue' })
    case 'CarrierEnquiryEscalated': {
      const { enquiryId, rung, dueAt } = event.data
      return withEnquiry(state, enquiryId, { rung, dueAt, status: 'Waiting' })
    }
    case 'ReceiptEnquirySent':
      return withReceipt(state, event.data.parcelId, 'Asked', event.data.dueAt)
    case 'ReceiptConfirmed':
      return withReceipt(state, event.data.parcelId, 'Confirmed')
    case 'ReceiptUnanswered':
      return withReceipt(state, event.data.parcelId, 'Unanswered')
    case 'NonReceiptReported':
      return withReceipt(state, event.data.parcelId, 'NotReceived')
    case 'LossConfirmed':
    case 'DamageConfirmed':
      return evolveRemedy(evolveLoss(state, event), event)
    case 'RemedyProposed':
    case 'RemedyAgreed':
    case 'RemedyDeclined':
    case 'RemedyCompleted':
    case 'CarrierClaimFiled':
    case 'CarrierClaimPaid':
    case 'CarrierClaimDenied':
    case 'ClaimDeadlineMissed':
      return evolveRemedy(state, event)
    case 'LossSuspected':
    case 'ParcelFound':
    case 'DamageReported':
    case 'InvestigationOpened':
    case 'DeliveryVerifiedWithCarrier':
    case 'InvestigationConcluded':
      return evolveLoss(state, event)
    case 'RefundCompleted':
      return state
  }
}

const withEnquiry = (state: CareState, enquiryId: EnquiryId, part: Partial<Enquiry>): CareState => ({
  ...state,
  enquiries: state.enquiries.map((one) => (one.enquiryId === enquiryId ? { ...one, ...part } : one))
})

const withReceipt = (
  state: CareState,
  parcelId: ParcelId,
  status: Receipt['status'],
  dueAt: Instant | null = null
): CareState => ({
  ...state,
  receipts: [...state.receipts.filter((one) => one.parcelId !== parcelId), { parcelId, status, dueAt }]
})
