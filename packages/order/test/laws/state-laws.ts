import { isDeepStrictEqual } from 'node:util'
import { OrderEvent, OrderState, order } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import type { Step } from './histories.ts'
import type { Law } from './law.ts'

/** The law about what snapshots hold; it is slow to look at, so only where a history ends. */
export const stateLaws: ReadonlyArray<Law> = [
  {
    says: 'a state that is written and read again decides and goes on as before',
    brokenIn: (history) => history.slice(-1).flatMap((step) => (isGoneOnWith(step) ? [] : [step.command.type]))
  }
]

const isGoneOnWith = ({ before, command, decision, events, after }: Step): boolean => {
  const read = OrderState.decode(JSON.parse(JSON.stringify(OrderState.encode(before))))
  if (Either.isLeft(read)) return false
  return (
    isDeepStrictEqual(OrderState.encode(read.right), OrderState.encode(before)) &&
    isDeepStrictEqual(stored(order.decide(command, read.right)), stored(decision)) &&
    isDeepStrictEqual(OrderState.encode(events.reduce(order.evolve, read.right)), OrderState.encode(after))
  )
}

const stored = Either.map((events: ReadonlyArray<OrderEvent>) => events.map(OrderEvent.encode))
