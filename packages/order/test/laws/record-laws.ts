import { OrderState } from '@readdress/order'
import { type EventOf, type Law, ofOrders, ofSteps } from './law.ts'

interface Mark {
  readonly subject: string
  readonly value: unknown
}

/** The personal values of a state that can be read, each with whom it is about. */
const marksIn = (value: unknown): ReadonlyArray<Mark> => {
  if (typeof value !== 'object' || value === null) return []
  return '$personal' in value ? [value.$personal as Mark] : Object.values(value).flatMap(marksIn)
}

const readable = (state: OrderState, isMeant: (subject: string) => boolean): string =>
  JSON.stringify(marksIn(OrderState.encode(state)).filter(({ subject }) => isMeant(subject)))

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
  ofSteps('I33: erasing one person changes no value of another, and leaves none of that person', (step) => {
    const erased = step.events.find(
      (event): event is EventOf<'PersonalDataErased'> => event.type === 'PersonalDataErased'
    )
    if (erased === undefined) return true
    const { subject } = erased.data
    return (
      readable(step.before, (one) => one !== subject) === readable(step.after, (one) => one !== subject) &&
      readable(step.after, (one) => one === subject) === '[]'
    )
  }),
  ofOrders('a dispute is missed only while nothing was handed in', (order) =>
    order.record.disputes.every((one) => one.status !== 'Missed' || one.packages.length === 0)
  )
]
