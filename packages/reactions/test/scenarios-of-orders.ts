import { type OrderEvent, type OrderState, order, policyFor } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { scenarios } from '../../order/test/scenarios.ts'
import { transcriptsOf } from '../../order/test/transcript.ts'
import { recordedOf } from '../../order-views/test/stories.ts'
import type { Happened } from '../src/process-policy.ts'

/** One event of a scenario, with the order as it is right after it. */
export interface Moment {
  readonly happened: Happened
  readonly state: OrderState
  readonly policy: ReturnType<typeof policyFor>
}

/** What a scenario tells, moment by moment; scenarios of other streams tell nothing here. */
export const momentsOfScenarios = (): ReadonlyArray<{
  readonly number: string
  readonly moments: ReadonlyArray<Moment>
}> =>
  scenarios.map(({ number, tests }) => ({
    number,
    moments: tests()
      .flatMap(({ body }) => transcriptsOf(body))
      .map((steps) => steps.flatMap(({ cameTo }) => (Either.isRight(cameTo) ? cameTo.right : [])))
      .filter(([first]) => first?.type === 'OrderPlaced')
      .flatMap(momentsOf)
  }))

const momentsOf = (events: ReadonlyArray<OrderEvent>): ReadonlyArray<Moment> => {
  const recorded = recordedOf(events, 'A-1001')
  const [placed] = events
  const policy = policyFor(placed?.type === 'OrderPlaced' ? placed.data.platform : '')
  let state: OrderState = order.initialState
  return events.flatMap((event, index) => {
    state = order.evolve(state, event)
    const [found] = recorded.slice(index, index + 1)
    return found === undefined ? [] : [{ happened: { event, recorded: found }, state, policy }]
  })
}
