import {
  type ChannelPolicy,
  type OrderCommandType,
  type OrderError,
  OrderEvent,
  type OrderEventType,
  type OrderState,
  order,
  replay
} from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'
import { type By, inContext, instant, written } from './command-given.ts'
import { agentLi, buyerZhang, chengdu, platform as platformActor, teaSet } from './samples.ts'
import { hear, type Transcript } from './transcript.ts'

export { id, instant } from './command-given.ts'

/** What is expected of an event: its name, and of its data what the test names. */
export type Expected = OrderEventType | readonly [OrderEventType, Readonly<Record<string, unknown>>]

/** What a command must come to. */
interface Outcome {
  readonly gives: (...expected: ReadonlyArray<Expected>) => OrderUnderTest
  readonly givesNothing: () => OrderUnderTest
  readonly isRefused: (error: OrderError | Readonly<Record<string, unknown>>) => OrderUnderTest
}

/** An order that commands are given to, one after the other, each with what it must come to. Times are `dd hh:mm` of one month. */
export interface OrderUnderTest {
  /** Gives a command and says what it must come to. */
  readonly when: (at: string, type: OrderCommandType, data: object, by?: By) => Outcome
  /** Goes some steps that many stories share. */
  readonly and: (steps: (order: OrderUnderTest) => OrderUnderTest) => OrderUnderTest
  /** What a command comes to, without taking it. */
  readonly decide: (
    at: string,
    type: OrderCommandType,
    data: object,
    by?: By
  ) => Either.Either<OrderError, ReadonlyArray<OrderEvent>>
  /** The same order from here on, under a policy that says some things otherwise. */
  readonly under: (otherwise: Partial<ChannelPolicy>) => OrderUnderTest
  /** The same order after further events. */
  readonly after: (more: ReadonlyArray<OrderEvent>) => OrderUnderTest
  /** The same order from here on, so that a twin of the story can go another way. */
  readonly fork: () => OrderUnderTest
  readonly state: () => OrderState
  readonly events: () => ReadonlyArray<OrderEvent>
  /** Placed at `at` with version 1, and paid. */
  readonly placedAndPaid: (at: string, address?: object, more?: PlacedWith) => OrderUnderTest
  /** The buyer asks for another address. */
  readonly asks: (at: string, caseId: string, address: object, more?: object, by?: By) => Outcome
}

interface PlacedWith {
  readonly orderedAt?: string
  readonly total?: object
  readonly protection?: string
  readonly isGift?: boolean
  readonly recipientIsBuyer?: boolean
  readonly lines?: ReadonlyArray<object>
}

/** A new order on a platform, or one with a history and what it was told then. */
export const orderUnderTest = (
  platform = 'generic',
  history: ReadonlyArray<OrderEvent> = [],
  toldBefore: Transcript = [],
  otherwise: Partial<ChannelPolicy> = {}
): OrderUnderTest => {
  let events = history
  let transcript = toldBefore
  let state: OrderState = replay(events)
  let given = 0

  const decide: OrderUnderTest['decide'] = (at, type, data, by = {}) => {
    given += 1
    return order.decide(
      inContext(written(at, type, data, by, events.length * 1000 + given), platform, otherwise, by.carriers),
      state
    )
  }

  const told = () => transcript

  const tell: OrderUnderTest['decide'] = (at, type, data, by = {}) => {
    const cameTo = decide(at, type, data, by)
    const given = { at, role: (by.actor ?? agentLi).role, command: type, written: written(at, type, data, by, 1) }
    transcript = [...transcript, { ...given, cameTo }]
    hear(told)
    return cameTo
  }

  const self: OrderUnderTest = {
    when: (at, type, data, by = {}) => ({
      gives: (...expected) => {
        const decision = tell(at, type, data, by)
        if (Either.isLeft(decision)) throw new Error(`${type} was refused: ${JSON.stringify(decision.left)}`)
        expect(decision.right.map((event) => event.type)).toEqual(expected.map(nameOf))
        for (const event of decision.right) expect(OrderEvent.is(event), `${event.type} can be stored`).toBe(true)
        for (const [place, one] of expected.entries())
          if (typeof one !== 'string') expect(decision.right[place]?.data).toMatchObject(one[1])
        events = [...events, ...decision.right]
        const isCorrected = decision.right.some((event) => order.corrections.takesBack(event) !== null)
        state = isCorrected ? replay(events) : decision.right.reduce(order.evolve, state)
        return self
      },
      givesNothing: () => {
        expect(tell(at, type, data, by)).toEqual(Either.right([]))
        return self
      },
      isRefused: (error) => {
        expect(tell(at, type, data, by)).toEqual(Either.left(error))
        return self
      }
    }),
    and: (steps) => steps(self),
    decide,
    after: (more) => orderUnderTest(platform, [...events, ...more], transcript, otherwise),
    under: (rules) => orderUnderTest(platform, events, transcript, { ...otherwise, ...rules }),
    fork: () => orderUnderTest(platform, events, transcript, otherwise),
    state: () => state,
    events: () => events,
    placedAndPaid: (at, address = chengdu, more = {}) =>
      self
        .when(at, 'PlaceOrder', placement(platform, at, address, more), { actor: platformActor, channel: 'Api' })
        .gives(['OrderPlaced', { version: 1, recipient: more.recipientIsBuyer === false ? 'recipient-1' : 'buyer' }])
        .when(
          at,
          'RecordPayment',
          { amount: teaSet.total, method: 'Platform', paidAt: instant(at), protection: more.protection ?? 'None' },
          { actor: platformActor, channel: 'Api' }
        )
        .gives(['PaymentRecorded', { addressVersion: 1 }]),
    asks: (at, caseId, address, more = {}, by = { actor: buyerZhang }) =>
      self.when(
        at,
        'RequestAddressChange',
        { caseId, initiator: 'Buyer', reason: 'BuyerError', address, recipientIsBuyer: true, baseVersion: 1, ...more },
        by
      )
  }
  return self
}

/** What a platform says when an order is placed there. */
export const placement = (platform: string, at: string, address: object = chengdu, more: object = {}) => ({
  platform,
  platformOrderNo: 'P728391',
  orderedAt: instant(at),
  buyer: { nickname: '晓晓_2020' },
  recipientIsBuyer: true,
  address,
  ...teaSet,
  ...Object.fromEntries(Object.entries(more).filter(([name]) => name !== 'protection'))
})

const nameOf = (one: Expected): OrderEventType => (typeof one === 'string' ? one : one[0])
