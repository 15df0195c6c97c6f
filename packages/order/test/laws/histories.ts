import {
  type InContext,
  type OrderCommand,
  type OrderCommandType,
  type OrderError,
  type OrderEvent,
  type OrderState,
  order
} from '@readdress/order'
import fc from 'fast-check'
import * as Either from 'fp-ts/lib/Either.js'
import { factTypes, inContext, written } from '../command-given.ts'
import { agentLi, buyerZhang, supervisorChen } from '../samples.ts'
import { candidates } from './candidates.ts'

/** One command of a history: what the order was, what it came to, what the order is. */
export interface Step {
  readonly command: InContext<OrderCommand>
  readonly before: OrderState
  readonly decision: Either.Either<OrderError, ReadonlyArray<OrderEvent>>
  readonly events: ReadonlyArray<OrderEvent>
  readonly after: OrderState
}

/** What happened to one order, command by command. */
export type History = ReadonlyArray<Step>

interface Turn {
  readonly pick: number
  readonly minutes: number
}

const turn: fc.Arbitrary<Turn> = fc.record({
  pick: fc.nat({ max: 1_000_000 }),
  // Most things happen within the hour, some days later.
  minutes: fc.oneof(
    { weight: 24, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 8 * 1440 }) }
  )
})

const actors = [agentLi, supervisorChen, buyerZhang]

interface Beginning {
  readonly types: ReadonlyArray<OrderCommandType>
  readonly pick: number
}

const moving: ReadonlyArray<OrderCommandType> = [
  'PlaceOrder',
  'RecordPayment',
  'PlanParcel',
  'PrintLabel',
  'ShipParcel',
  'RequestAddressChange',
  'VerifyAddressChange',
  'ConfirmNewAddress',
  'AssessImpact',
  'AcceptImpact'
]

// Most orders begin with a confirmed change and a parcel on its way, of the whole order or of half of it, some with one that came back: chance
// alone seldom reaches that.
const beginnings: ReadonlyArray<Beginning> = [
  { types: [], pick: 0 },
  { types: [], pick: 0 },
  { types: moving, pick: 13 },
  { types: moving, pick: 12 },
  { types: [...moving, 'OfferResolution', 'AgreeResolution', 'ReceiveReturn'], pick: 13 }
]

/** The rules that a history is played by. */
export type Rules = Pick<typeof order, 'decide' | 'evolve'>

const play = (rules: Rules, platform: string, { types, pick }: Beginning, turns: ReadonlyArray<Turn>): History => {
  const steps: Array<Step> = []
  let state: OrderState = order.initialState
  let moment = Date.parse('2026-03-01T09:00:00.000Z')
  const scripted = types.map((type) => ({ type, pick, minutes: 1 }))
  for (const [place, turn] of [...scripted, ...turns].entries()) {
    moment += turn.minutes * 60_000
    const at = new Date(moment).toISOString()
    const possible = candidates(state, { at, n: turn.pick % 97 })
    const given =
      'type' in turn ? possible.findLast(([type]) => type === turn.type) : possible[turn.pick % possible.length]
    const [type, data] = given ?? (['UnlockAddress', { ground: 'None' }] as const)
    const actor = actors[turn.pick % 3] ?? agentLi
    const by = { actor, channel: turn.pick % 4 === 0 ? 'OutsideMessenger' : 'PlatformChat' }
    const command = inContext({ ...written('01 00:00', type, data, by, place), occurredAt: at }, platform)
    const decision = rules.decide(command, state)
    const events = Either.isRight(decision) ? decision.right : []
    const after: OrderState = events.reduce(rules.evolve, state)
    steps.push({ command, before: state, decision, events, after })
    state = after
  }
  // fast-check prints a counterexample by this method.
  return Object.assign(steps, { [fc.toStringMethod]: () => told(platform, steps) })
}

const told = (platform: string, history: History): string =>
  history
    .filter(({ decision }) => Either.isLeft(decision) || decision.right.length > 0)
    .map(({ command, decision, events }) => {
      const outcome = Either.isLeft(decision)
        ? JSON.stringify(decision.left)
        : events.map(({ type }) => type).join(', ')
      return `${command.occurredAt} ${command.type} ${JSON.stringify(command.data)}\n  ⇒ ${outcome}`
    })
    .join('\n')
    .replace(/^/, `on ${platform}:\n`)

/** Orders of four platforms that live by some rules through up to 100 plausible and implausible commands. */
export const historiesBy = (rules: Rules): fc.Arbitrary<History> =>
  fc
    .tuple(
      fc.constantFrom('generic', 'wechat', 'xiaohongshu', 'shopify'),
      fc.constantFrom(...beginnings),
      fc.array(turn, { minLength: 20, maxLength: 90, size: 'max' })
    )
    .map(([platform, beginning, turns]) => play(rules, platform, beginning, turns))

/** Orders that live by our rules. */
export const histories: fc.Arbitrary<History> = historiesBy(order)

/** Whether a command reports a fact from outside. */
export const isFact = ({ type }: OrderCommand): boolean => factTypes.has(type)
