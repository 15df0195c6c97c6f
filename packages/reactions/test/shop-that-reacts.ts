import { type EventStore, inMemoryEventStore, type Surroundings, streamName } from '@readdress/event-store'
import {
  carrierProfiles,
  decodeCommand,
  type OrderCommand,
  policies,
  policyFor,
  ShortText,
  type StatedAddress,
  written
} from '@readdress/order'
import { inMemoryViewStore, type ViewStore } from '@readdress/projections'
import {
  type CarrierAnswer,
  type CarrierInstruction,
  type LentNumber,
  type NoticeToSend,
  type Outcome,
  outboxIn,
  type PartnerFailure,
  type PlatformAnswer,
  type PlatformOrder,
  type Reacting,
  type ReactionsStopped,
  type Round,
  reactOnce,
  type ToldScan,
  type TrackedParcel
} from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import { written as commandWritten, instant } from '../../order/test/command-given.ts'
import { mianyang } from '../../order/test/samples.ts'
import { registry } from '../../order-views/test/story.ts'
import { handleOrders } from '../../readdress/src/handle-orders.ts'
import { type ProcessPolicy, processPolicies } from '../src/index.ts'

// Answers what a test wants, and keeps what it was asked.
const partner = <Asked, Answer>(usual: Either.Either<PartnerFailure, Answer>) => {
  const asked: Array<Asked> = []
  const answers: Array<Either.Either<PartnerFailure, Answer>> = []
  const ask = (one: Asked) => async () => {
    asked.push(one)
    return answers.shift() ?? usual
  }
  return { asked, answers, ask }
}

/** A shop in memory, whose clock stands still until a test moves it. */
export const shopThatReacts = (
  startAt: 'beginning' | 'end' = 'beginning',
  among: ReadonlyArray<ProcessPolicy> = processPolicies
) => {
  let at = '01 09:00'
  let number = 0
  const surroundings: Surroundings = {
    now: () => new Date(instant(at)),
    random: () => 1,
    wait: async () => {}
  }
  const events: EventStore = inMemoryEventStore()
  const outbox: ViewStore = inMemoryViewStore()
  const notices = partner<NoticeToSend, void>(Either.right(undefined))
  const carrier = partner<CarrierInstruction, CarrierAnswer>(
    Either.right({ outcome: 'Accepted', rawCode: written(ShortText, 'OK') })
  )
  const cancelled = partner<CarrierInstruction, CarrierAnswer>(
    Either.right({ outcome: 'Cancelled', rawCode: written(ShortText, '99') })
  )
  const saving = partner<PlatformOrder, PlatformAnswer>(Either.right({ outcome: 'Acknowledged' }))
  const reading = partner<PlatformOrder, StatedAddress>(Either.right(mianyang))
  const scans = partner<TrackedParcel, ReadonlyArray<ToldScan>>(Either.right([]))
  const lending = partner<Omit<PlatformOrder, 'caseId'>, LentNumber>(
    Either.left({ type: 'PartnerRefused', because: 'NoneLeft' })
  )
  const tried: Array<Outcome> = []
  const troubles: Array<string> = []
  const handle = handleOrders(events, { policies, carriers: carrierProfiles }, { surroundings })
  const give = (command: OrderCommand, signal?: AbortSignal) => async () => {
    const [trouble] = troubles.splice(0, 1)
    return trouble === undefined ? handle(command, signal)() : Either.left({ type: trouble })
  }
  const reacting: Reacting = {
    events,
    registry,
    outbox,
    startAt,
    policies: among,
    give,
    policyOf: policyFor,
    partners: {
      notification: { send: notices.ask },
      carrier: { instruct: carrier.ask, cancel: cancelled.ask },
      platform: { saveAddress: saving.ask, readBack: reading.ask, renewNumber: lending.ask },
      tracking: { scansOf: scans.ask }
    },
    languageOf: () => 'zh-CN',
    tried: (_intent, outcome) => tried.push(outcome),
    surroundings
  }
  return {
    events,
    reacting,
    notices,
    carrier,
    cancelled,
    saving,
    reading,
    scans,
    lending,
    tried,
    troubles,
    outbox: outboxIn(outbox),
    moveTo: (to: string) => {
      at = to
    },
    /** Gives a command at the moment that it is now. */
    given: async (type: OrderCommand['type'], data: object, actor?: OrderCommand['actor']): Promise<void> => {
      number += 1
      const command = decodeCommand(commandWritten(at, type, data, actor === undefined ? {} : { actor }, number))
      if (Either.isLeft(command)) throw new Error(JSON.stringify(command.left))
      const done = await handle(command.right)()
      if (Either.isLeft(done)) throw new Error(JSON.stringify(done.left))
    },
    reactOnce: (other: Reacting, signal = new AbortController().signal) => reactOnce(other, signal),
    round: (signal = new AbortController().signal): Promise<Either.Either<ReactionsStopped, Round>> =>
      reactOnce(reacting, signal),
    typesOnRecord: async (): Promise<ReadonlyArray<string>> => {
      const types: Array<string> = []
      for await (const { type } of events.readStream(streamName('order-A-1001'))) types.push(type)
      return types
    }
  }
}

/** Such a shop. */
export type ReactingShop = ReturnType<typeof shopThatReacts>
