import type { ParcelId } from '../values/local-name.ts'
import type { CareEvent } from './events.ts'
import type { CareState, Receipt } from './state.ts'

/** What an event changes in what is remembered while parcels are watched. */
export const evolveCare = (state: CareState, event: CareEvent): CareState => {
  switch (event.type) {
    case 'CarrierEnquiryOpened':
      return { ...state, enquiries: [...state.enquiries, { ...event.data, openedAt: event.metadata.occurredAt }] }
    case 'CarrierEnquiryEscalated':
      return {
        ...state,
        enquiries: state.enquiries.map((one) =>
          one.enquiryId === event.data.enquiryId ? { ...one, rung: event.data.rung } : one
        )
      }
    case 'ReceiptEnquirySent':
      return withReceipt(state, event.data.parcelId, 'Asked')
    case 'ReceiptConfirmed':
      return withReceipt(state, event.data.parcelId, 'Confirmed')
    case 'NonReceiptReported':
      return withReceipt(state, event.data.parcelId, 'NotReceived')
    case 'IssueResolved':
    case 'RefundCompleted':
      return state
  }
}

const withReceipt = (state: CareState, parcelId: ParcelId, status: Receipt['status']): CareState => ({
  ...state,
  receipts: [...state.receipts.filter((one) => one.parcelId !== parcelId), { parcelId, status }]
})
