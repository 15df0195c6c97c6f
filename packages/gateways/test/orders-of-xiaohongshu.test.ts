import { decodeCommand } from '@readdress/order'
import fc from 'fast-check'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { commandsFor, type XiaohongshuApi, xiaohongshu } from '../src/index.ts'
import { mutated, planted } from './laws/mutated.ts'
import { byXiaohongshu, platformShowing, receiverChange, xiaohongshuApp } from './platform-pushes.ts'
import { key, orderId } from './webhooks.ts'
import {
  afterSalesOf,
  detailOf,
  entry,
  factsFound,
  hintsOf,
  messageOf,
  platformAnswering,
  statusMessage,
  tracksOf
} from './xiaohongshu-answers.ts'

const signal = new AbortController().signal
const everything = (detail: object) => ({
  'order.getOrderDetail': detail,
  'order.getOrderTracking': tracksOf([entry('2026-03-02 08:00:00', 35, 10, 6020)]),
  'afterSale.listAfterSaleInfos': afterSalesOf({ returnType: 2 })
})

describe('what Xiaohongshu says of an order', () => {
  test.each([
    [1, []],
    [
      2,
      [
        {
          type: 'RecordPayment',
          occurredAt: '2026-03-01T12:03:00.000Z',
          data: {
            amount: { minor: '12900', currency: 'CNY' },
            method: 'WeChatPay',
            paidAt: '2026-03-01T12:03:00.000Z',
            protection: 'PlatformGuarantee'
          }
        },
        { type: 'RecordRiskHold', data: { held: true, ground: 'platform-risk-control' } }
      ]
    ],
    [3, [{ type: 'RecordTracking' }]],
    [4, [{ type: 'RecordRiskHold', occurredAt: '2026-03-02T01:00:00.000Z', data: { held: false } }]],
    [5, [{ type: 'RecordTracking' }]],
    [6, [{ type: 'RecordTracking', data: { trackingNumber: 'SF1234567890', carrier: 'sf' } }]],
    [
      7,
      [
        { type: 'RecordTracking' },
        { type: 'CompleteOrder', data: { basis: 'PlatformAuto', completedAt: '2026-03-02T01:00:00.000Z' } }
      ]
    ],
    [8, [{ type: 'CancelOrder', data: { reason: 'closed-on-platform' } }]],
    [9, [{ type: 'CancelOrder', data: { reason: 'cancelled-on-platform' } }]],
    [10, [{ type: 'RecordAfterSale', data: { state: 'Open', kind: 'Exchange' } }]],
    [11, []]
  ])('in the state %i is read, and no more is asked than that needs', async (orderStatus, facts) => {
    const { asked, ask } = platformAnswering(everything(detailOf(orderStatus)))
    const [hint] = hintsOf(ask, statusMessage(orderStatus))
    expect(await hint?.readFacts(signal)()).toMatchObject({ right: facts })
    expect(asked).toHaveLength(facts.some(({ type }) => /Tracking|AfterSale/.test(type)) ? 2 : 1)
  })

  test('is what it shows, not what somebody pushed', async () => {
    const [hint] = hintsOf(platformAnswering(everything(detailOf(4))).ask, statusMessage(9))
    expect(await hint?.readFacts(signal)()).toMatchObject({ right: [{ type: 'RecordRiskHold' }] })
  })

  test('is a payment also when the order was let go by then, and none where none is shown', async () => {
    const found = (detail: object) => factsFound(statusMessage(2), everything(detail))
    expect(await found(detailOf(4, { paymentType: 7 }))).toMatchObject([
      { type: 'RecordPayment', data: { method: 'Alipay' } },
      { type: 'RecordRiskHold', data: { held: false } }
    ])
    expect(await found(detailOf(4, { paidTime: 0 }))).toMatchObject([{ type: 'RecordRiskHold' }])
    expect(await found(detailOf(4, { totalPayAmount: null }))).toMatchObject([{ type: 'RecordRiskHold' }])
    // It was cancelled before anybody looked.
    expect(await found(detailOf(9))).toMatchObject([{ type: 'RecordPayment' }, { type: 'CancelOrder' }])
    expect(await found(detailOf(6, { paymentType: -1 }))).toMatchObject([
      { type: 'RecordTracking' },
      { type: 'RecordPayment', data: { method: 'Other' } }
    ])
  })

  test('is the same fact when it is told twice, and tells no name, text or telephone but in what is sealed', async () => {
    const commands = async () => {
      const facts = await factsFound(statusMessage(9), everything(detailOf(9)))
      const [hint] = hintsOf(platformAnswering({}).ask, statusMessage(9))
      return commandsFor({ about: hint?.about ?? expect.unreachable(), facts }, orderId)
    }
    expect(await commands()).toEqual(await commands())
    expect(await commands()).toMatchObject([{ type: 'CancelOrder', orderId, actor: { role: 'Platform' } }])
    expect(JSON.stringify(await commands())).not.toMatch(/source|13812341234/)
  })

  test('waits where the platform does not answer, and is left to a person where the answer is none', async () => {
    const read = (answers: Partial<Record<XiaohongshuApi, unknown>>, message = statusMessage(7)) =>
      hintsOf(platformAnswering(answers).ask, message)[0]?.readFacts(signal)()
    const later = { left: { type: 'PartnerUnavailable' } }
    const never = Either.left({ type: 'PartnerRefused', because: 'AnswerUnreadable' })
    expect(await read({})).toMatchObject(later)
    expect(await read({ 'order.getOrderDetail': detailOf(7) })).toMatchObject(later)
    expect(await read({ 'order.getOrderDetail': detailOf(10) })).toMatchObject(later)
    expect(await read({}, messageOf('msg_after_sale_create'))).toMatchObject(later)
    expect(await read({ 'order.getOrderDetail': { orderStatus: '7' } })).toEqual(never)
    expect(await read({ 'order.getOrderDetail': detailOf(7), 'order.getOrderTracking': [] })).toEqual(never)
    expect(await read({ 'order.getOrderDetail': detailOf(6), 'order.getOrderTracking': {} })).toEqual(Either.right([]))
  })

  test('is not for a shop that cannot ask', () => {
    const settings = { key, appKey: xiaohongshuApp, readOrder: platformShowing().readOrder }
    const said = (...messages: ReadonlyArray<object>) => xiaohongshu(byXiaohongshu(messages), settings)
    expect(said(statusMessage(6))).toMatchObject({ left: { type: 'NotForUs' } })
    expect(said(messageOf('msg_after_sale_create'))).toMatchObject({ left: { type: 'NotForUs' } })
    expect(said(statusMessage(6), receiverChange())).toMatchObject({ right: [{ about: { type: 'Order' } }] })
    expect(() => hintsOf(platformAnswering({}).ask, messageOf('msg_sku_create'))).toThrow('NotForUs')
  })
})

describe('what a buyer wants after the sale', () => {
  test.each([
    [1, 1, 'Open', 'ReturnAndRefund'],
    [2, 12, 'Open', 'Exchange'],
    [3, 9, 'Open', 'RefundOnly'],
    [4, 9001, 'Open', 'RefundOnly'],
    [5, 4, 'Closed', 'RefundOnly'],
    [6, 5, 'Closed', 'Other'],
    [99, 6, 'Closed', 'Other']
  ])('of the kind %i in the state %i is taken in', async (returnType, status, state, kind) => {
    const told = afterSalesOf({ returnType, status })
    expect(
      await factsFound(messageOf('msg_after_sale_update'), { 'afterSale.listAfterSaleInfos': told })
    ).toMatchObject([
      {
        type: 'RecordAfterSale',
        occurredAt: state === 'Open' ? '2026-03-02T01:00:00.000Z' : '2026-03-02T01:01:00.000Z',
        data: { afterSaleId: 'R6242141112658161', state, kind }
      }
    ])
  })

  test('is one fact when it begins and one when it ends, for each', async () => {
    const eventIds = async (...listed: ReadonlyArray<object>) =>
      (
        await factsFound(messageOf('msg_after_sale_closed'), {
          'afterSale.listAfterSaleInfos': afterSalesOf(...listed)
        })
      ).map(({ source }) => source.eventId)
    const [open] = await eventIds({ status: 1 })
    expect(await eventIds({ status: 2, updatedAt: 1 })).toEqual([open])
    expect(new Set([open, ...(await eventIds({ status: 6 }, { returnsId: 'R2' }))]).size).toBe(3)
    expect(await eventIds({ returnsId: '一' })).toEqual([])
  })
})

test('whatever Xiaohongshu answers becomes commands that an order reads, or is left to a person', async () => {
  const answered = everything(detailOf(7))
  await fc.assert(
    fc.asyncProperty(mutated(answered), fc.constantFrom(2, 10), async (changed, orderStatus) => {
      const answers = Object.fromEntries(Object.entries({ ...answered, ...(changed as object) }))
      const [hint] = hintsOf(platformAnswering(answers).ask, statusMessage(orderStatus))
      if (hint === undefined) expect.unreachable()
      const read = await hint.readFacts(signal)()
      if (Either.isLeft(read)) {
        expect(planted.filter((one) => JSON.stringify(read.left).includes(one))).toEqual([])
        return
      }
      for (const command of commandsFor({ about: hint.about, facts: read.right }, orderId))
        expect(decodeCommand(JSON.parse(JSON.stringify(command)))).toEqual(Either.right(command))
    }),
    { numRuns: 1000 }
  )
})
