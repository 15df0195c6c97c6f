import type { OrderCommandType, OrderError } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import type { Refused } from 'readdress'
import { streamName } from '../../packages/event-store/src/stream-name.ts'
import type { Row } from '../../packages/order/test/decision-table/rows.ts'
import { type State, situation } from '../../packages/order/test/decision-table/states.ts'
import { table } from '../../packages/order/test/decision-table/table.ts'

/** A refusal as it came about, and the commands that are refused so; none where any command can be. */
export interface Example {
  readonly refused: Refused
  readonly commands: ReadonlyArray<OrderCommandType>
}

/** An example of a type of refusal: the first that the decision table shows, or the one that stands here. */
export const exampleOf = (type: string): Example => {
  const ofHandler = Object.values(examplesOfHandler).find((one) => one.type === type)
  const example = ofHandler === undefined ? examplesOfOrder().get(type) : { refused: ofHandler, commands: [] }
  if (example === undefined)
    throw new Error(`${type} is in no row of the decision table, and no refusal of the handler.`)
  return example
}

let known: ReadonlyMap<string, Example> | undefined
const examplesOfOrder = (): ReadonlyMap<string, Example> => {
  known ??= readTable()
  return known
}

/** What the order refuses in the decision table, by its type: the first refusal of each, and the commands of all. */
const readTable = (): ReadonlyMap<string, Example> => {
  const found = new Map<string, Example>()
  for (const row of table) {
    for (const [outcome, state] of row.comesTo) {
      if (typeof outcome !== 'string' || outcome === 'nothing' || state === undefined) continue
      const { refused, commands } = found.get(outcome) ?? { refused: refusedIn(row, state), commands: [] }
      found.set(outcome, { refused, commands: [...new Set([...commands, row.command])] })
    }
  }
  return found
}

const refusedIn = ({ command, data, by }: Row, state: State): OrderError => {
  const { at, order } = situation(state)
  const decision = order.decide(at, command, data, by)
  if (Either.isRight(decision)) throw new Error(`${command} when ${state} is not refused`)
  return decision.left
}

type OfHandler = Exclude<Refused['type'], OrderError['type']>

const stream = streamName('order-A-1001')

/** One of each that a command handler gives, and no order. */
export const examplesOfHandler: { readonly [Type in OfHandler]: Extract<Refused, { readonly type: Type }> } = {
  OccurredInFuture: {
    type: 'OccurredInFuture',
    occurredAt: '2026-03-02T12:31:00.000Z',
    recordedAt: '2026-03-01T12:31:04.120Z'
  },
  Cancelled: { type: 'Cancelled', stream, reason: 'deadline' },
  UnreadableEvent: {
    type: 'UnreadableEvent',
    stream,
    revision: 3,
    id: '0b2c4a1e-5d6f-5a7b-8c9d-0e1f2a3b4c5d',
    eventType: 'OrderPlaced',
    schemaVersion: 2,
    at: '/address/region',
    expected: 'Region'
  },
  SealBroken: {
    type: 'SealBroken',
    reason: 'Tampered',
    check: 'tag',
    stream,
    revision: 3,
    at: '/address/recipientName',
    keyId: 'k1_Kid4HC-ByjphtzSBZ8dJ5Q'
  },
  EvidenceBroken: { type: 'EvidenceBroken', stream, revision: 3, reason: 'data' },
  RevisionConflict: { type: 'RevisionConflict', stream, expected: 3, actual: 5 },
  EventRejected: { type: 'EventRejected', reason: 'not-json', index: 0, at: '/data/total' },
  SealingRefused: {
    type: 'SealingRefused',
    reason: 'ValueErased',
    index: 0,
    at: '/data/address/recipientName',
    subject: 'recipient-1'
  },
  StoreUnavailable: { type: 'StoreUnavailable', reason: 'busy' },
  OutcomeUnknown: { type: 'OutcomeUnknown', stream }
}
