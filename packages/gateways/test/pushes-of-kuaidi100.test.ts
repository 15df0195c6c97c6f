import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { kuaidi100, type Webhook } from '../src/index.ts'
import { byKuaidi100, commandsOf, instant, key, meaningIn, webhook } from './webhooks.ts'

// The shape is that of the push of 快递信息推送服务 in Kuaidi100's documentation (api.kuaidi100.com/document); `areaCode` and the words are from memory.†
const entry = (statusCode: string | null, more: object = {}) => ({
  context: '[深圳市] 快件已发往 成都转运中心',
  time: '2026-03-03 09:00:00',
  ftime: '2026-03-03 09:00:00',
  areaCode: null,
  areaName: null,
  status: null,
  statusCode,
  ...more
})
const pushed = (data: ReadonlyArray<object>, more: object = {}) => ({
  status: 'polling',
  message: '',
  lastResult: { message: 'ok', nu: 'SF1234567890', com: 'shunfeng', ischeck: '0', state: '0', data },
  ...more
})
const later30 = instant('2026-03-05T00:30:00.000Z')
const translated = (from: Webhook) => kuaidi100(from, { key })

describe('a push of Kuaidi100', () => {
  test('is one fact for each entry, in the time of China, with the division by its code', () => {
    const push = pushed([
      entry('1002', { areaCode: 'CN440306000000', areaName: '广东,深圳市,宝安区' }),
      entry('103', { ftime: '2026-03-02 18:30:00' })
    ])
    expect(commandsOf(translated(byKuaidi100(push))).map(({ occurredAt, data }) => [occurredAt, data])).toEqual([
      ['2026-03-02T10:30:00.000Z', expect.objectContaining({ rawCode: '103' })],
      [
        '2026-03-03T01:00:00.000Z',
        {
          trackingNumber: 'SF1234567890',
          carrier: 'sf',
          rawCode: '1002',
          status: 'InTransit',
          subStatus: 'Departure',
          eventTime: { local: '2026-03-03T09:00:00', offset: '+08:00' },
          text: '[深圳市] 快件已发往 成都转运中心',
          place: {
            country: { code: 'CN', name: 'CN' },
            province: { code: '440000', name: '广东' },
            city: { code: '440300', name: '深圳市' }
          }
        }
      ]
    ])
  })

  test('guesses no offset for entries abroad', () => {
    const push = pushed([entry('1002', { areaCode: 'US000000000000' })], { destResult: { data: [entry('5')] } })
    expect(commandsOf(translated(byKuaidi100(push))).map(({ data }) => data.eventTime.offset)).toEqual([null, null])
  })

  test.each([
    [[], 'NotFound_Other'],
    [[entry('103')], 'InTransit_PickedUp Expired_Other']
  ])('may say that it no longer asks, %#, and says so once however often it comes', (data, meaning) => {
    const push = byKuaidi100(pushed(data, { status: 'abort' }))
    const later = translated({ ...push, receivedAt: later30 })
    expect(meaningIn(translated(push))).toBe(meaning)
    expect(commandsOf(later).map(({ commandId }) => commandId)).toEqual(
      commandsOf(translated(push)).map(({ commandId }) => commandId)
    )
  })

  test('is refused without a signature, with a wrong one, without `param`, and with a fault in it', () => {
    expect(translated(webhook('param={}'))).toEqual(Either.left({ type: 'SignatureMissing', place: 'sign' }))
    expect(kuaidi100(byKuaidi100(pushed([])), { key: 'another' })).toEqual(
      Either.left({ type: 'SignatureWrong', place: 'sign' })
    )
    expect(translated(byKuaidi100({ lastResult: { nu: 'SF1234567890', com: 7 } }))).toEqual(
      Either.left({ type: 'MalformedPayload', field: 'param.lastResult.com', problem: 'expected string' })
    )
  })
})

// Every row of the table of tracking statuses that Kuaidi100 can say, and codes that are in none.
describe('a code of Kuaidi100', () => {
  test.each([
    ['101 102', 'InfoReceived_Other'],
    ['1 103 揽收', 'InTransit_PickedUp'],
    ['1002', 'InTransit_Departure'],
    ['1001', 'InTransit_ArrivedDestinationCity'],
    ['1003', 'InTransit_Redirected'],
    ['8 10 11', 'InTransit_CustomsProcessing'],
    ['12', 'InTransit_CustomsReleased'],
    ['13', 'InTransit_CustomsRequiringInformation'],
    ['0 7 在途 转投 199 1099', 'InTransit_Other'],
    ['5 派件 599', 'OutForDelivery_Other'],
    ['501', 'AvailableForPickup_Other'],
    ['206', 'DeliveryFailure_NoBody'],
    ['203', 'DeliveryFailure_Rejected'],
    ['2 204 207 疑难 299', 'DeliveryFailure_Other'],
    ['301', 'Delivered_Self'],
    ['303', 'Delivered_Proxy'],
    ['304', 'Delivered_Collected'],
    ['302', 'Delivered_AfterException'],
    ['3 签收 399', 'Delivered_Other'],
    ['6 退回', 'Exception_Returning'],
    ['4 退签', 'Exception_Returned'],
    ['14', 'Exception_Rejected'],
    ['209', 'Exception_Damage'],
    ['208', 'Exception_Delayed'],
    ['210 401', 'Exception_Cancel'],
    ['205 499', 'Exception_Other'],
    ['201 202', 'Expired_Other'],
    ['9 升华', 'NotFound_Other']
  ])('%s means %s', (codes, meaning) => {
    for (const code of codes.split(' ')) {
      const one = /\d/.test(code) ? entry(code) : entry(null, { status: code })
      expect([code, meaningIn(translated(byKuaidi100(pushed([one]))))]).toEqual([code, meaning])
    }
  })
})

describe('what stands in the place of a code', () => {
  test.each([
    [null, 'none'],
    ['揽收', '揽收'],
    ['X-17/b', 'X-17/b'],
    ['张三', 'not-a-code'],
    ['13812341234', 'not-a-code'],
    ['signed by Anna', 'not-a-code']
  ])('%s is kept as %s', (code, kept) => {
    expect(commandsOf(translated(byKuaidi100(pushed([entry(code)]))))).toMatchObject([{ data: { rawCode: kept } }])
  })
})
