import fc from 'fast-check'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { commandsFor, douyin, type Webhook } from '../src/index.ts'
import { hidden, message } from './douyin-messages.ts'
import { mutated, planted } from './laws/mutated.ts'
import { appKey, byDouyin, key, orderId, receivedAt, webhook } from './webhooks.ts'

const shown = { name: '张三', tel: '13812341234' }
const translated = (from: Webhook) => douyin(from, { key, appKey })
const commandsOf = (from: Webhook) => {
  const said = translated(from)
  if (Either.isLeft(said)) throw new Error(JSON.stringify(said.left))
  return said.right.flatMap((one) => commandsFor(one, orderId, 3))
}

describe('a push of Douyin', () => {
  test('is the wish of the buyer, with its digits whole, and as much of the address as stands in the clear', () => {
    expect(translated(byDouyin([hidden]))).toMatchObject({
      right: [{ about: { platform: 'douyin', platformOrderNo: '4836875908288530057' } }]
    })
    expect(commandsOf(byDouyin([hidden]))).toEqual([
      {
        type: 'RequestAddressChange',
        commandId: expect.any(String),
        orderId,
        actor: { role: 'Buyer', id: 'douyin' },
        channel: 'PlatformSelfService',
        occurredAt: '2026-03-02T01:00:00.000Z',
        data: {
          caseId: expect.any(String),
          initiator: 'Buyer',
          reason: 'Other',
          address: {
            region: {
              country: { code: 'CN', name: '中国' },
              province: { code: '320000', name: '江苏省' },
              city: { code: '320500', name: '苏州市' }
            },
            district: { code: '320571', name: '苏州工业园区' }
          },
          recipientIsBuyer: true,
          baseVersion: 3
        }
      }
    ])
  })

  test('is the address that was changed, and may tell of several orders', () => {
    const changed = message('105', shown, { detail: '88号', street: { name: '唯亭街道', id: '' } })
    expect(commandsOf(byDouyin([{ tag: '0', msg_id: '0', data: '2026-03-02' }, hidden, changed]))).toMatchObject([
      { type: 'RequestAddressChange' },
      {
        type: 'ObservePlatformAddress',
        source: { system: 'douyin' },
        data: {
          address: { recipientName: '张三', phone: '13812341234', street: '唯亭街道', detail: '88号' },
          changedBy: 'Unknown'
        }
      }
    ])
  })

  test('is the same command when it comes again', () => {
    const again = { ...hidden, msg_id: 'another' }
    expect(commandsOf(byDouyin([again]))).toEqual(commandsOf(byDouyin([hidden])))
  })

  test('is not for us when it tells of something else, and has its faults at a place', () => {
    expect(translated(byDouyin([{ tag: '100', data: '{}' }]))).toMatchObject({
      left: { type: 'NotForUs', field: 'tag' }
    })
    expect(translated(byDouyin([{ tag: '105', data: '{}' }]))).toMatchObject({
      left: { type: 'MalformedPayload', field: '0.data.p_id' }
    })
  })

  test('is not taken with another key', () => {
    const wrong = Either.left({ type: 'SignatureWrong', place: 'event-sign' })
    expect(douyin(byDouyin([hidden]), { key, appKey: 'another' })).toEqual(wrong)
    expect(translated(webhook('[]', { 'event-sign': 'deadbeef' }))).toEqual(wrong)
  })

  test('may hold anything: it is refused at a place, or shows nothing personal but in its data', () => {
    const good = [
      message('111', { name: planted[0], tel: planted[1] }, { detail: planted[5] }),
      message('105', shown, { detail: planted[3] })
    ]
    fc.assert(
      fc.property(mutated(good.map(({ data, ...rest }) => ({ ...rest, data: JSON.parse(data) }))), (changed) => {
        const messages = Array.isArray(changed)
          ? changed.map((one) => (one?.data === undefined ? one : { ...one, data: JSON.stringify(one.data) }))
          : changed
        const said = translated({ ...byDouyin(messages), receivedAt })
        const told = Either.isLeft(said)
          ? said.left
          : said.right.flatMap((one) => commandsFor(one, orderId).map(({ data: _, ...envelope }) => envelope))
        expect(planted.filter((one) => JSON.stringify(told).includes(one))).toEqual([])
      }),
      { numRuns: 400 }
    )
  })
})
