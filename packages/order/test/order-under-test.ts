import {
  type Actor,
  carrierProfiles,
  decodeCommand,
  type OrderCommandType,
  type OrderError,
  type OrderEvent,
  type OrderEventType,
  type OrderState,
  order,
  policyFor
} from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'
import { agentLi, buyerZhang, chengdu, platform as platformActor, teaSet } from './samples.ts'

/** What is expected of an event: its name, and of its data what the test names. */
export type Expected = OrderEventType | readonly [OrderEventType, Readonly<Record<string, unknown>>]

/** Who gives a command, by which channel. */
export interface By {
  readonly actor?: Actor
  readonly channel?: string
  readonly source?: { readonly system: string; readonly eventId: string }
}

/** A UUID that tells its story: `id('ca5e', 1)`. */
export const id = (what: string, n: number): string =>
  `${what.padEnd(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`

const facts: ReadonlySet<string> = new Set<OrderCommandType>([
  'RecordPayment',
  'RecordPlatformAnswer',
  'ObservePlatformAddress',
  'RecordTracking',
  'RecordCarrierAnswer',
  'ConfirmReceipt',
  'ReportNonReceipt',
  'RecordFeedback'
])

/** An order that commands are given to, one after the other, each with what it must come to. Times are `dd hh:mm` of one month, UTC. */
export const orderUnderTest = (platform = 'generic', history: ReadonlyArray<OrderEvent> = []) => {
  let events = history
  let state: OrderState = events.reduce(order.evolve, order.initialState)
  let given = 0

  const decide = (at: string, type: OrderCommandType, data: object, by: By) => {
    given += 1
    const command = decodeCommand({
      type,
      commandId: id('c0de', events.length * 1000 + given),
      orderId: 'A-1001',
      actor: by.actor ?? agentLi,
      channel: by.channel ?? 'PlatformChat',
      occurredAt: instant(at),
      ...(facts.has(type)
        ? { source: by.source ?? { system: 'test', eventId: `${type}-${events.length}-${given}` } }
        : {}),
      data
    })
    if (Either.isLeft(command)) throw new TypeError(`${type}: ${JSON.stringify(command.left)}`)
    const context = { policy: policyFor(platform), carriers: carrierProfiles }
    return order.decide({ ...command.right, context }, state)
  }

  const self = {
    /** Gives a command and says what it must come to. */
    when: (at: string, type: OrderCommandType, data: object, by: By = {}) => ({
      gives: (...expected: ReadonlyArray<Expected>) => {
        const decision = decide(at, type, data, by)
        if (Either.isLeft(decision)) throw new Error(`${type} was refused: ${JSON.stringify(decision.left)}`)
        expect(decision.right.map((event) => event.type)).toEqual(expected.map(nameOf))
        for (const [place, one] of expected.entries())
          if (typeof one !== 'string') expect(decision.right[place]?.data).toMatchObject(one[1])
        events = [...events, ...decision.right]
        state = decision.right.reduce(order.evolve, state)
        return self
      },
      givesNothing: () => {
        expect(decide(at, type, data, by)).toEqual(Either.right([]))
        return self
      },
      isRefused: (error: OrderError) => {
        expect(decide(at, type, data, by)).toEqual(Either.left(error))
        return self
      }
    }),
    /** The same order from here on, so that a twin of the story can go another way. */
    fork: () => orderUnderTest(platform, events),
    state: () => state,
    events: () => events,
    /** Placed at `at` with version 1, and paid. */
    placedAndPaid: (at: string, address: object = chengdu, more: { total?: object; protection?: string } = {}) =>
      self
        .when(
          at,
          'PlaceOrder',
          {
            platform,
            platformOrderNo: 'P728391',
            orderedAt: instant(at),
            buyer: { nickname: '晓晓_2020' },
            recipientIsBuyer: true,
            address,
            ...teaSet,
            ...(more.total === undefined ? {} : { total: more.total })
          },
          { actor: platformActor, channel: 'Api' }
        )
        .gives(['OrderPlaced', { version: 1, recipient: 'buyer' }])
        .when(
          at,
          'RecordPayment',
          {
            amount: teaSet.total,
            method: 'Platform',
            paidAt: instant(at),
            protection: more.protection ?? 'None'
          },
          { actor: platformActor, channel: 'Api' }
        )
        .gives(['PaymentRecorded', { addressVersion: 1 }]),
    /** The buyer asks for another address. */
    asks: (at: string, caseId: string, address: object, more: object = {}, by: By = { actor: buyerZhang }) =>
      self.when(
        at,
        'RequestAddressChange',
        { caseId, initiator: 'Buyer', reason: 'BuyerError', address, recipientIsBuyer: true, baseVersion: 1, ...more },
        by
      )
  }
  return self
}

/** `'01 20:31'` as a moment of March 2026. */
export const instant = (at: string): string => {
  const [day, time] = at.split(' ')
  return `2026-03-${day}T${time}:00.000Z`
}

const nameOf = (one: Expected): OrderEventType => (typeof one === 'string' ? one : one[0])
