import { Code, EnquiryId, InvestigationId, written } from '@readdress/order'
import { processPolicy } from '../process-policy.ts'

/** P15: where the buyer says that nothing arrived, the delivery is looked into and the carrier is asked to prove it. */
export const lookIntoNonReceipt = processPolicy('P15', ['NonReceiptReported'], ({ event }, { care, parcel }, newId) => {
  const { issueId, parcelId } = event.data
  const isOpen = parcel.parcels.some(({ issues }) => issues.some((one) => one.issueId === issueId && one.open))
  if (!isOpen) return []
  const investigation = { investigationId: newId(InvestigationId, 'investigation'), parcelId, issueId }
  const enquiry = {
    enquiryId: newId(EnquiryId, 'enquiry'),
    parcelId,
    issueId,
    question: written(Code, 'ProofOfDelivery'),
    via: 'CarrierApi'
  } as const
  return [
    ...(care.investigations.some((one) => one.issueId === issueId)
      ? []
      : ([{ type: 'Give', key: 'Investigate', command: { type: 'OpenInvestigation', data: investigation } }] as const)),
    ...(care.enquiries.some((one) => one.issueId === issueId)
      ? []
      : ([{ type: 'Give', key: 'Enquire', command: { type: 'OpenCarrierEnquiry', data: enquiry } }] as const))
  ]
})
