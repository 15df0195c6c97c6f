import { isDeepStrictEqual } from 'node:util'
import {
  decisionEvents,
  type OrderEvent,
  OrderEvent as OrderEventCodec,
  type OrderState,
  openWaits,
  order
} from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { isFact } from './histories.ts'
import { type Law, ofSteps } from './law.ts'
import { isPlanted } from './planted.ts'

const written = (event: OrderEvent): unknown => JSON.parse(JSON.stringify(OrderEventCodec.encode(event)))

const readAgain = (event: OrderEvent): OrderEvent => {
  const read = OrderEventCodec.decode(written(event))
  if (Either.isLeft(read)) throw new TypeError(`cannot read ${event.type} again`)
  return read.right
}

/** Whether a planted value stands anywhere but under `$personal`. */
const leaks = (value: unknown): boolean => {
  if (typeof value === 'string') return isPlanted(value)
  if (typeof value !== 'object' || value === null || '$personal' in value) return false
  return Object.entries(value).some(([key, one]) => isPlanted(key) || leaks(one))
}

// A try is a try: only the id of the command, which the handler knows, tells whether it was made twice.
const tries: ReadonlySet<OrderEvent['type']> = new Set<OrderEvent['type']>(['VerificationFailed', 'StepUpRequested'])

const malformed = ['UnknownReference', 'IdReused', 'OrderUnknown', 'MaskedText', 'InvalidValue', 'NotAVirtualNumber']

const dueAt = ({ data }: OrderEvent): string | null => {
  if ('dueAt' in data) return data.dueAt
  return 'validUntil' in data ? data.validUntil : null
}

/** The laws about commands, events and refusals as messages. */
export const messageLaws: ReadonlyArray<Law> = [
  {
    says: 'I21: every stream folds, also when it is read again, to the state in which the decisions were made',
    brokenIn: (history) => {
      const last = history.at(-1)
      const events = history.flatMap((step) => step.events)
      const folded = events.map(readAgain).reduce<OrderState>(order.evolve, order.initialState)
      return isDeepStrictEqual(structureOf(folded), structureOf(last?.after)) ? [] : ['the last state']
    }
  },
  {
    says: 'I21: every prefix of a stream folds',
    brokenIn: (history) => {
      const states = history.flatMap(({ before, events }) =>
        events.map((_, n) => events.slice(0, n).reduce(order.evolve, before))
      )
      return states.every(({ status }) => status === 'Placed' || status === 'NotPlaced') ? [] : ['a prefix']
    }
  },
  ofSteps('I22: the same command again has no second effect', ({ command, after, events }) => {
    const again = order.decide(command, after)
    return Either.isLeft(again) || again.right.length === 0 || events.some(({ type }) => tries.has(type))
  }),
  ofSteps('I23: a deadline is passed only when it is due', ({ command, events, decision }) => {
    if (command.type !== 'RecordDeadlinePassed') return true
    if (Either.isLeft(decision) && decision.left.type === 'DeadlineNotReached')
      return command.occurredAt < decision.left.dueAt
    return events.every((event) => (dueAt(event) ?? '') <= command.occurredAt)
  }),
  ofSteps('I23: what waits is what a deadline is passed of', ({ command, before, events, decision }) => {
    if (command.type !== 'RecordDeadlinePassed') return true
    const { deadline, ref } = command.data
    const wait = openWaits(before, command.context).find(
      ({ kind, ref: waiting }) => kind === deadline && waiting === ref
    )
    const isOver = wait !== undefined && wait.dueAt <= command.occurredAt
    const isTooEarly = Either.isLeft(decision) && decision.left.type === 'DeadlineNotReached'
    return events.length > 0 === isOver && isTooEarly === (wait !== undefined && !isOver)
  }),
  ofSteps('I24: no personal value stands outside its wrapper', ({ events }) =>
    events.every((event) => !leaks(written(event)))
  ),
  ofSteps(
    'I24: no refusal repeats a personal value',
    ({ decision }) => Either.isRight(decision) || !leaks(JSON.parse(JSON.stringify(decision.left)))
  ),
  ofSteps('I5: no event holds a masked address', ({ events }) =>
    events.every((event) => !JSON.stringify(written(event)).includes('****'))
  ),
  ofSteps('I29: decisions name their policy, and only they do', ({ command, events }) =>
    events.every(({ type, metadata: { policy } }) =>
      decisionEvents.has(type) ? policy?.id === command.context.policy.id : policy === undefined
    )
  ),
  ofSteps('facts name their source, and only they do', ({ command, events }) =>
    events.every(({ metadata }) =>
      'source' in command ? metadata.source === command.source : metadata.source === undefined
    )
  ),
  ofSteps(
    'I31: a fact is refused only when it is malformed or about something unknown',
    ({ command, decision }) => !isFact(command) || Either.isRight(decision) || malformed.includes(decision.left.type)
  )
]

// Personal values print as a mark, so that states with them can be compared by structure.
const structureOf = (state: OrderState | undefined): unknown => JSON.parse(JSON.stringify(state ?? null))
