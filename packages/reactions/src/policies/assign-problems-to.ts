import { type ActorId, Code, plus, written } from '@readdress/order'
import { type ProcessPolicy, processPolicy } from '../process-policy.ts'

/**
 * P9: a problem with a parcel that nobody has taken on gets somebody who looks after it, by his pseudonym, until the carrier must have answered.
 *
 * It is not among those that come with the library, for only the shop knows who that is.
 */
export const assignProblemsTo = (owner: ActorId): ProcessPolicy =>
  processPolicy(
    'P9 owner',
    ['TrackingStalled', 'DeliveryExceptionRaised', 'OffCourseDetected'],
    ({ event }, order, _newId, { deadlines }) => {
      const { issueId, parcelId } = event.data
      const parcel = order.parcel.parcels.find((one) => one.parcelId === parcelId)
      const issue = parcel?.issues.find((one) => one.issueId === issueId)
      if (issue?.open !== true || issue.assigned !== null) return []
      const dueAt = plus(event.metadata.occurredAt, deadlines.enquiryAnswerWithin)
      const data = { issueId, owner, nextAction: written(Code, 'AskCarrier'), dueAt }
      return [{ type: 'Give', key: 'Assign', command: { type: 'AssignIssue', data } }]
    }
  )
