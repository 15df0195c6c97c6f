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
    const { ready } = order.resolution.pickups.find((one) => one.parcelId === parcelId) ?? { ready: null }
    // Where it waits to be fetched, it is not late.
    const isWaiting = event.type === 'TrackingStalled' && ready?.overdue === false
    if (!isOpen || isWaiting) return []
    const about = { parcelId, issueId, question: questionOf(event), via: 'CarrierApi' } as const
    const enquiry = { enquiryId: newId(EnquiryId, 'enquiry'), ...about }
    return [
      ...(order.care.enquiries.some((one) => one.issueId === issueId)
        ? []
        : ([{ type: 'Give', key: 'Enquire', command: { type: 'OpenCarrierEnquiry', data: enquiry } }] as const)),
      { type: 'Notify', key: 'DelayNews', notice: { kind: 'DelayNews', targets: ['PlatformAccount'], parcelId } }
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
