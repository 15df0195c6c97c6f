import { type OrderEvent, type OrderState, order, type PlacedOrder } from '@readdress/order'
import fc from 'fast-check'
import * as Either from 'fp-ts/lib/Either.js'
import { inContext, type written } from '../command-given.ts'

/** A report from outside, not yet read. */
export type Fact = ReturnType<typeof written>

/** The order after a fact was told. */
export const take = (state: OrderState, fact: Fact): OrderState => {
  const decision = order.decide(inContext(fact, 'shopify'), state)
  return Either.getOrElse((): ReadonlyArray<OrderEvent> => [])(decision).reduce(order.evolve, state)
}

/** The facts, and the same facts in any order, each told at least once. */
export const inAnyOrder = (facts: fc.Arbitrary<ReadonlyArray<Fact>>) =>
  facts.chain((told) =>
    fc.tuple(
      fc.constant(told),
      fc
        .shuffledSubarray([...told, ...told, ...told], { minLength: 0 })
        // Whatever is told again: everything is told at least once.
        .chain((again) => fc.shuffledSubarray([...told, ...again], { minLength: told.length + again.length }))
    )
  )

/** The facts by the number that they were written with. */
export const inTime = (told: ReadonlyArray<Fact>): ReadonlyArray<Fact> =>
  told.toSorted((one, other) => (one.commandId < other.commandId ? -1 : 1))

/** The order that was placed; throws where none was. */
export const placedOf = (state: OrderState): PlacedOrder => {
  if (state.status === 'NotPlaced') throw new TypeError('not placed')
  return state
}
