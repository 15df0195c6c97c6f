import type { OrderUnderTest } from '../order-under-test.ts'

/** An order in a state, and the moment at which commands are given to it. */
export interface Situation {
  readonly at: string
  readonly order: OrderUnderTest
}
