import type { InContext } from '../../context.ts'
import type { PassedDeadline } from '../../deadline.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import { onceDue } from '../../once-due.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { issueOf } from '../../parcel/issue.ts'
import { otherPersonOf } from '../../parcel/other-person.ts'
import { isHandedOver, stageOf } from '../../parcel/stage-of.ts'
import { parcelOf } from '../../parcel/state.ts'
import { buyer } from '../../values/data-subject.ts'
import { plus } from '../../values/duration.ts'
import { isBefore } from '../../values/instant.ts'
import { knownIfStated } from '../../values/personal.ts'
import type { AnswerCarrierEnquiry, EscalateEnquiry, OpenCarrierEnquiry } from '../commands.ts'
import type { Rung } from '../enumerations.ts'
import { type Enquiry, enquiryOf } from '../state.ts'

/** A carrier is asked about a parcel that it has, or had. */
export const openCarrierEnquiry = (command: InContext<OpenCarrierEnquiry>, order: PlacedOrder): Decision => {
  const { data, context, occurredAt } = command
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownReference('Parcel', data.parcelId)
  const before = enquiryOf(order.care, data.enquiryId)
  if (before !== undefined)
    return before.parcelId === data.parcelId
      ? accept()
      : refuse({ type: 'IdReused', kind: 'Enquiry', id: data.enquiryId })
  return isHandedOver(parcel)
    ? accept({
        type: 'CarrierEnquiryOpened',
        data: {
          ...data,
          issueId: data.issueId ?? null,
          rung: 'CarrierService',
          dueAt: plus(occurredAt, context.policy.deadlines.enquiryAnswerWithin)
        }
      })
    : refuse({ type: 'ParcelNotShipped', parcelId: parcel.parcelId, stage: stageOf(order, parcel) })
}

/** The carrier gives a cause: a fact, also when it is late or said again. */
export const answerCarrierEnquiry = ({ data }: InContext<AnswerCarrierEnquiry>, order: PlacedOrder): Decision => {
  const enquiry = enquiryOf(order.care, data.enquiryId)
  if (enquiry === undefined) return unknownReference('Enquiry', data.enquiryId)
  const parcel = parcelOf(order.parcel, enquiry.parcelId)
  const about = parcel === undefined ? buyer : otherPersonOf(order, parcel)
  return accept({
    type: 'CarrierEnquiryAnswered',
    data: {
      enquiryId: data.enquiryId,
      cause: data.cause,
      answer: knownIfStated(about, data.answer)
    }
  })
}

/** A question goes up the complaint ladder; the regulators' rungs only some time after the first complaint. */
export const escalateEnquiry = (command: InContext<EscalateEnquiry>, order: PlacedOrder): Decision => {
  const { data, context, occurredAt } = command
  const enquiry = enquiryOf(order.care, data.enquiryId)
  if (enquiry === undefined) return unknownReference('Enquiry', data.enquiryId)
  if (height(data.rung) <= height(enquiry.rung)) return accept()
  const settled = settledIssue(order, enquiry)
  if (settled !== null) return refuse({ type: 'IssueNotOpen', issueId: settled, parcelId: null })
  const earliest = plus(enquiry.openedAt, context.policy.deadlines.regulatorAfter)
  return height(data.rung) >= height('PostalRegulator') && isBefore(occurredAt, earliest)
    ? refuse({ type: 'EscalationTooEarly', rung: data.rung, earliest })
    : accept({
        type: 'CarrierEnquiryEscalated',
        data: {
          enquiryId: data.enquiryId,
          rung: data.rung,
          reference: data.reference ?? null,
          dueAt: plus(occurredAt, context.policy.deadlines.enquiryAnswerWithin)
        }
      })
}

// Whoever resolved the issue has accepted the answer; whoever goes on complaining has not.
const settledIssue = ({ parcel }: PlacedOrder, { status, issueId }: Enquiry): string | null =>
  status === 'Answered' && issueId !== null && issueOf(parcel, issueId)?.open === false ? issueId : null

/** The carrier did not answer a question in time. */
export const enquiryAnswerOverdue = (command: PassedDeadline, order: PlacedOrder): Decision => {
  const { data } = command
  const enquiry = enquiryOf(order.care, data.ref)
  if (enquiry === undefined) return unknownReference('Enquiry', data.ref)
  if (enquiry.status !== 'Waiting') return accept()
  const { enquiryId, dueAt } = enquiry
  return onceDue(command, dueAt, { type: 'CarrierEnquiryOverdue', data: { enquiryId, dueAt } })
}

const height = (rung: Rung): number => {
  switch (rung) {
    case 'CarrierService':
      return 0
    case 'PlatformSupport':
      return 1
    case 'PostalRegulator':
      return 2
    case 'ConsumerHotline':
      return 3
    case 'SmallClaims':
      return 4
  }
}
