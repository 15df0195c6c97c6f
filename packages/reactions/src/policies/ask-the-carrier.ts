import { Code, EnquiryId, type OrderEvent, written } from '@readdress/order'
import { processPolicy } from '../process-policy.ts'

/** P9: where a parcel stands still, is in trouble or off its course, the carrier is asked why, and the buyer hears that we do. */
export const askTheCarrier = processPolicy(
  'P9',
  ['TrackingStalled', 'DeliveryExceptionRaised', 'OffCourseDetected'],
  ({ event }, order, newId) => {
    const { issueId, parcelId } = event.data
    const parcel = order.parcel.parcels.find((one) => one.parcelId === parcelId)
    const isOpen = parcel?.issues.some((one) => one.issueId === issueId && one.open) ?? false
    const isAsked = order.care.enquiries.some((one) => one.issueId === issueId)
    const enquiry = {
      enquiryId: newId(EnquiryId, 'enquiry'),
      parcelId,
      issueId,
      question: questionOf(event),
      via: 'CarrierApi'
    } as const
    return [
      ...(isOpen && !isAsked
        ? ([{ type: 'Give', key: 'Enquire', command: { type: 'OpenCarrierEnquiry', data: enquiry } }] as const)
        : []),
      ...(isOpen
        ? ([
            { type: 'Notify', key: 'DelayNews', notice: { kind: 'DelayNews', targets: ['PlatformAccount'], parcelId } }
          ] as const)
        : [])
    ]
  }
)

type Watched = Extract<OrderEvent, { type: 'TrackingStalled' | 'DeliveryExceptionRaised' | 'OffCourseDetected' }>

const questionOf = (event: Watched): Code => {
  switch (event.type) {
    case 'TrackingStalled':
      return written(Code, 'WhereIsIt')
    case 'DeliveryExceptionRaised':
      return written(Code, 'WhyNotDelivered')
    case 'OffCourseDetected':
      return written(Code, 'WhyOffCourse')
  }
}
