import { observationTakenBack } from './address-change/evolve-versions.ts'
import { evolve } from './evolve.ts'
import type { OrderEvent } from './order-event.ts'
import { initialState, type OrderState, withSource } from './order-state.ts'
import { sameSource } from './values/source-ref.ts'

/** The events that a declared error takes back: all that its facts came to; null for any other event. */
export const takesBack = (event: OrderEvent): ((earlier: OrderEvent) => boolean) | null =>
  event.type === 'ErrorDeclared'
    ? ({ metadata: { source } }) => source !== undefined && event.data.sources.some(sameSource(source))
    : null

/**
 * What a fact that was declared wrong leaves behind: its source stays known, so that the same message does not tell it again, and the number of an
 * address version is never given twice. A destroyed key stays destroyed.
 */
export const evolveTakenBack = (state: OrderState, event: OrderEvent): OrderState => {
  if (state.status === 'NotPlaced') return state
  if (event.type === 'PersonalDataErased') return evolve(state, event)
  const known = withSource(state, event)
  return event.type === 'PlatformAddressChangeObserved'
    ? { ...known, addressChange: observationTakenBack(known.addressChange, event) }
    : known
}

/**
 * An order as its events tell it, without the facts that were declared wrong.
 *
 * @example
 * import { replay } from '@readdress/order'
 *
 * replay([]) // { status: 'NotPlaced' }
 */
export const replay = (events: ReadonlyArray<OrderEvent>): OrderState => {
  const errors = events.flatMap((event, place) => {
    const takes = takesBack(event)
    return takes === null ? [] : [{ place, takes }]
  })
  return events.reduce<OrderState>(
    (state, event, place) =>
      errors.some((error) => place < error.place && error.takes(event))
        ? evolveTakenBack(state, event)
        : evolve(state, event),
    initialState
  )
}
