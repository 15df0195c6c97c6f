import { type OrderCommand, type OrderEvent, type OrderState, order, policyFor } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { scenarios } from '../../order/test/scenarios.ts'
import { transcriptsOf } from '../../order/test/transcript.ts'
import { recordedOf } from '../../order-views/test/stories.ts'
import type { Happened } from '../src/process-policy.ts'
import type { ReactingShop } from './shop-that-reacts.ts'

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

/** Gives the commands of a scenario to a shop, until one of a type, which is given with some fields changed. */
export const toldUntil = async (
  shop: ReactingShop,
  scenario: string,
  last: OrderCommand['type'],
  changed: object = {}
): Promise<void> => {
  const [steps = []] = scenarios
    .filter(({ number }) => number === scenario)
    .flatMap(({ tests }) => tests().flatMap(({ body }) => transcriptsOf(body)))
  const end = steps.findIndex(({ command }) => command === last)
  if (end < 0) throw new Error(`${scenario} gives no ${last}`)
  for (const { at, command, written } of steps.slice(0, end + 1)) {
    shop.moveTo(at)
    const { data, actor } = Object(written)
    const by = command === 'WaiveProtection' ? { role: 'SellerSupervisor', id: 's-1' } : actor
    await shop.given(command, command === last ? { ...data, ...changed } : data, by)
  }
}
