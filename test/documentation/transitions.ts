import { type OrderCommandType, type OrderState, order, type PlacedOrder } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { situation } from '../../packages/order/test/decision-table/states.ts'
import { table } from '../../packages/order/test/decision-table/table.ts'

/** The status of each thing of one kind, by its id. */
export type StatusesOf = (order: PlacedOrder) => ReadonlyMap<string, string>

/** One event that takes a thing from one status to another. */
export interface Transition {
  /** Null: the thing comes into being. */
  readonly from: string | null
  readonly event: string
  readonly to: string
  readonly commands: ReadonlyArray<OrderCommandType>
}

/** Every change of status that the decision table shows, in its order: each command is taken in each state, and its events change the state one by one. */
export const transitionsOf = (statusesOf: StatusesOf): ReadonlyArray<Transition> => {
  const found = new Map<string, Transition>()
  for (const { command, event, before, after } of steps()) {
    for (const [id, to] of statusesIn(after, statusesOf)) {
      const from = statusesIn(before, statusesOf).get(id) ?? null
      if (from === to) continue
      const key = JSON.stringify([from, event, to])
      const commands = found.get(key)?.commands ?? []
      found.set(key, { from, event, to, commands: commands.includes(command) ? commands : [...commands, command] })
    }
  }
  return [...found.values()]
}

interface Step {
  readonly command: OrderCommandType
  readonly event: string
  readonly before: OrderState
  readonly after: OrderState
}

const statusesIn = (state: OrderState, statusesOf: StatusesOf): ReadonlyMap<string, string> =>
  state.status === 'Placed' ? statusesOf(state) : new Map()

let known: ReadonlyArray<Step> | undefined
const steps = (): ReadonlyArray<Step> => {
  known ??= table.flatMap(({ command, data, by, comesTo }) =>
    comesTo
      .flatMap(([outcome, ...states]) => (typeof outcome === 'string' ? [] : states))
      .flatMap((state) => {
        const { at, order: under } = situation(state)
        const decision = under.decide(at, command, data, by)
        if (Either.isLeft(decision)) throw new Error(`${command} when ${state} is refused: ${decision.left.type}`)
        let before = under.state()
        return decision.right.map((event) => {
          const step = { command, event: event.type, before, after: order.evolve(before, event) }
          before = step.after
          return step
        })
      })
  )
  return known
}
