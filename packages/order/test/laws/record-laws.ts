import { type Law, ofOrders, ofSteps } from './law.ts'

/** The laws about what is put on record. */
export const recordLaws: ReadonlyArray<Law> = [
  ofSteps('I15: a case is closed with an outcome for every parcel, and while no issue is open', ({ before, events }) =>
    events.every((event) => {
      if (event.type !== 'CaseClosed' || before.status === 'NotPlaced') return event.type !== 'CaseClosed'
      const named = new Set<string>(event.data.outcomes.map(({ parcelId }) => parcelId))
      return before.parcel.parcels.every(
        ({ parcelId, issues }) => named.has(parcelId) && issues.every(({ open }) => !open)
      )
    })
  ),
  ofOrders('a dispute is missed only while nothing was handed in', (order) =>
    order.record.disputes.every((one) => one.status !== 'Missed' || one.packages.length === 0)
  )
]
