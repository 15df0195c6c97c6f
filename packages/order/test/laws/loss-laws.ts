import { type EventOf, eventsUntil, type Law, ofEvents, ofOrders } from './law.ts'

/** The laws about problems with parcels, and about what is lost or damaged. */
export const lossLaws: ReadonlyArray<Law> = [
  ofEvents(
    'I15: a case is closed with an outcome for every parcel, and with no issue open',
    ['CaseClosed'],
    ({ data }, { before }) =>
      before.parcel.parcels.every(
        ({ parcelId, issues }) =>
          data.outcomes.some((outcome) => outcome.parcelId === parcelId) && issues.every(({ open }) => !open)
      )
  ),
  ofOrders('a problem with a parcel has one id', ({ parcel: { parcels } }) => {
    const ids = parcels.flatMap(({ issues }) => issues.map(({ issueId }) => issueId))
    return new Set(ids).size === ids.length
  }),
  ofEvents(
    'only an open problem is looked after or solved',
    ['IssueAssigned', 'IssueResolved'],
    ({ data }, { before }) =>
      before.parcel.parcels.some(({ issues }) => issues.some((one) => one.open && one.issueId === data.issueId))
  ),
  ofEvents('what is lost was suspected to be, or found out', ['LossConfirmed'], ({ data }, step, history) =>
    eventsUntil(history, step).some(
      (event) =>
        (event.type === 'LossSuspected' && event.data.issueId === data.issueId) ||
        (event.type === 'InvestigationConcluded' && event.data.finding === 'LostConfirmed')
    )
  ),
  ofEvents('what is found was missing', ['ParcelFound'], ({ data }, step, history) =>
    eventsUntil(history, step).some(
      (event) =>
        (event.type === 'LossSuspected' || event.type === 'LossConfirmed') && event.data.parcelId === data.parcelId
    )
  ),
  ofEvents('a damage is confirmed only as it was reported', ['DamageConfirmed'], ({ data }, step, history) =>
    eventsUntil(history, step).some((event) => event.type === 'DamageReported' && event.data.issueId === data.issueId)
  ),
  ofEvents('a remedy is agreed only as it was proposed', ['RemedyAgreed'], ({ data }, { before }) => {
    const offer = before.care.remedies.find(({ remedyId }) => remedyId === data.remedyId)
    return offer?.status === 'Proposed' && offer.options.some(({ remedy }) => remedy === data.remedy)
  }),
  ofEvents(
    'a carrier is asked to pay only for what is confirmed, and in time',
    ['CarrierClaimFiled'],
    (event, step, history) =>
      eventsUntil(history, step).some(
        ({ type, data }) =>
          (type === 'LossConfirmed' || type === 'DamageConfirmed') &&
          data.parcelId === event.data.parcelId &&
          data.dueAt !== null &&
          event.metadata.occurredAt < data.dueAt
      )
  ),
  ofEvents(
    'nothing is found against the buyer without proof',
    ['InvestigationConcluded'],
    (event, step, history) =>
      !isAgainstBuyer(event) ||
      eventsUntil(history, step).some(
        (one) =>
          one.type === 'DeliveryVerifiedWithCarrier' &&
          one.data.investigationId === event.data.investigationId &&
          one.data.proof.length > 0
      )
  )
]

const isAgainstBuyer = ({ data: { finding, fault } }: EventOf<'InvestigationConcluded'>): boolean =>
  finding !== 'BuyerFoundIt' && (finding === 'DeliveredToNewAddress' || fault === 'Buyer')
