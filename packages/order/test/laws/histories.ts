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

interface Scripted extends Turn {
  readonly type: OrderCommandType
}

const scripted = (pick: number, ...types: ReadonlyArray<OrderCommandType>): ReadonlyArray<Scripted> =>
  types.map((type) => ({ type, pick, minutes: 1 }))

const placed = ['PlaceOrder', 'RecordPayment'] as const
const confirmed = ['RequestAddressChange', 'VerifyAddressChange', 'ConfirmNewAddress'] as const
const shipped = [...placed, 'PlanParcel', 'PrintLabel', 'ShipParcel'] as const
const moving = [...shipped, ...confirmed, 'AssessImpact', 'AcceptImpact'] as const

// Most orders begin further on than at nothing: with a change that others must agree to (one of an order of high value), with a parcel on its way,
// with one that came back, or with a change that was made and closed, and is disputed. Chance alone reaches that so seldom that some laws would be
// kept for want of a history that could break them.
const beginnings: ReadonlyArray<ReadonlyArray<Scripted>> = [
  [],
  [],
  scripted(6, ...placed, ...confirmed, 'RequestApproval'),
  scripted(13, ...placed, ...confirmed, 'RecordFreightCheck'),
  // The whole order is on its way, or half of it.
  scripted(13, ...moving),
  scripted(12, ...moving),
  scripted(13, ...moving, 'OfferResolution', 'AgreeResolution', 'ReceiveReturn'),
  scripted(13, ...placed, ...confirmed, 'AmendAddress', 'CloseCase', 'RecordReview', 'AgreeImprovement', 'OpenDispute'),
  // The parcel is lost, damaged, or nobody received it.
  scripted(13, ...shipped, 'SuspectLoss', 'ConfirmLoss'),
  scripted(
    13,
    ...shipped,
    'SuspectLoss',
    'ConfirmLoss',
    'ProposeRemedy',
    'AgreeRemedy',
    'CompleteRemedy',
    'FileCarrierClaim'
  ),
  scripted(13, ...shipped, 'ReportDamage', 'ConfirmDamage'),
  scripted(
    13,
    ...shipped,
    'ReportNonReceipt',
    'OpenInvestigation',
    'VerifyDeliveryWithCarrier',
    'ConcludeInvestigation'
  )
]

/** The rules that a history is played by. */
export type Rules = Pick<typeof order, 'decide' | 'evolve'>

const play = (
  rules: Rules,
  platform: string,
  beginning: ReadonlyArray<Scripted>,
  turns: ReadonlyArray<Turn>
): History => {
  const steps: Array<Step> = []
  let state: OrderState = order.initialState
  let moment = Date.parse('2026-03-01T09:00:00.000Z')
  for (const [place, turn] of [...beginning, ...turns].entries()) {
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
