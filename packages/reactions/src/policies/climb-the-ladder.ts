import type { Rung } from '@readdress/order'
import { processPolicy } from '../process-policy.ts'

/** P13: a carrier that does not answer is asked one step higher up; beyond the platform's support, a person decides. */
export const climbTheLadder = processPolicy('P13', ['CarrierEnquiryOverdue'], ({ event }, { care }) => {
  const enquiry = care.enquiries.find((one) => one.enquiryId === event.data.enquiryId)
  const rung = enquiry === undefined ? null : nextRung(enquiry.rung)
  if (enquiry?.status !== 'Overdue' || rung === null) return []
  const data = { enquiryId: enquiry.enquiryId, rung }
  return [{ type: 'Give', key: `Escalate/${rung}`, command: { type: 'EscalateEnquiry', data } }]
})

const nextRung = (rung: Rung): Rung | null => {
  switch (rung) {
    case 'CarrierService':
      return 'PlatformSupport'
    case 'PlatformSupport':
    case 'PostalRegulator':
    case 'ConsumerHotline':
    case 'SmallClaims':
      return null
  }
}
