import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { isHandedOver, stageOf } from '../../parcel/stage-of.ts'
import { parcelOf } from '../../parcel/state.ts'
import { plus } from '../../values/duration.ts'
import { isBefore } from '../../values/instant.ts'
import type { EscalateEnquiry, OpenCarrierEnquiry } from '../commands.ts'
import type { Rung } from '../events.ts'

/** A carrier is asked about a parcel that it has, or had. */
export const openCarrierEnquiry = (command: InContext<OpenCarrierEnquiry>, order: PlacedOrder): Decision => {
  const { data, context, occurredAt } = command
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return refuse({ type: 'UnknownReference', kind: 'Parcel', id: data.parcelId })
  const before = order.care.enquiries.find(({ enquiryId }) => enquiryId === data.enquiryId)
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

/** A question goes up the complaint ladder; the regulators' rungs only some time after the first complaint. */
export const escalateEnquiry = (command: InContext<EscalateEnquiry>, order: PlacedOrder): Decision => {
  const { data, context, occurredAt } = command
  const enquiry = order.care.enquiries.find(({ enquiryId }) => enquiryId === data.enquiryId)
  if (enquiry === undefined) return refuse({ type: 'UnknownReference', kind: 'Enquiry', id: data.enquiryId })
  if (height(data.rung) <= height(enquiry.rung)) return accept()
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
