import { orderEvents } from '@readdress/order'
import type { Json } from 'readdress'
import { describe, expect, test } from 'vitest'
import { eventTextInChinese } from '../src/texts/event-text-in-chinese.ts'

interface Shape {
  readonly type?: Shape
  readonly types?: ReadonlyArray<Shape>
  readonly props?: Readonly<Record<string, Shape>>
  readonly keys?: Readonly<Record<string, unknown>>
  readonly _tag?: string
}

/** Values of a codec in which each name of an enumeration comes up once; everything else is `1`. */
const samplesOf = ({ _tag, keys, types, type, props }: Shape): ReadonlyArray<Json> => {
  if (keys !== undefined) return Object.keys(keys)
  if (types !== undefined) return types.flatMap(samplesOf)
  if (props !== undefined) return objectsOf(Object.entries(props).map(([name, shape]) => [name, samplesOf(shape)]))
  if (type === undefined) return ['1']
  return _tag?.endsWith('ArrayType') ? samplesOf(type).map((one) => [one]) : samplesOf(type)
}

const objectsOf = (fields: ReadonlyArray<readonly [string, ReadonlyArray<Json>]>): ReadonlyArray<Json> => {
  const first = Object.fromEntries(fields.map(([name, [sample = '1']]) => [name, sample]))
  return [first, ...fields.flatMap(([name, samples]) => samples.map((sample) => ({ ...first, [name]: sample })))]
}

describe('what happened, in Chinese,', () => {
  test.each(orderEvents.map((codec) => [codec.name, codec] as const))(
    'is said of %s without an English name',
    (_name, codec) => {
      const data = samplesOf((codec as Shape).type?.props?.['data'] ?? {})
      const texts = data.map((one) => eventTextInChinese({ type: codec.name as never, data: one }))
      const words = texts.flatMap((text) => text.match(/[A-Za-z]{2,}/g) ?? [])
      expect([...new Set(words)].filter((word) => word !== 'PayPal')).toEqual([])
      expect(texts[0]).toMatch(/^[^ ].*。$/)
    }
  )

  test.each([
    [
      'AddressChangeRouted',
      {
        plan: [
          { target: 'A', route: 'NotPossible', because: 'AlreadyDelivered' },
          { target: 'C', route: 'AmendOrder', because: null }
        ],
        requirements: [{ requirement: 'ImpactAccepted' }, { requirement: 'ImpactAccepted' }]
      },
      '改址途径：包裹 A：无法改址（包裹已签收）；包裹 C：修改订单地址。前置条件：买家接受改址的影响。'
    ],
    [
      'VerificationFailed',
      {
        decisive: false,
        attempt: 2,
        factors: [
          { factor: 'Nickname', result: 'Match' },
          { factor: 'OrderTime', result: 'Mismatch' }
        ]
      },
      '第 2 次核实不符：下单时间。'
    ],
    [
      'TrackingUpdated',
      { status: 'InTransit', subStatus: 'PickedUp', place: { city: { name: '成都市' } } },
      '物流轨迹：运输中，已揽收（成都市）。'
    ],
    [
      'CarrierNotified',
      { carrier: 'sf', action: 'RedirectToAddress', toVersion: 2 },
      '已请顺丰转寄到新地址（地址版本 2）。请求不等于已经办成。'
    ],
    [
      'CarrierNotified',
      { carrier: 'dhl', action: 'ReturnToSender', toVersion: null },
      '已请 DHL 退回寄件人。请求不等于已经办成。'
    ],
    ['RefundCompleted', { amount: { minor: '19800', currency: 'CNY' } }, '已向买家退款 198.00 元。'],
    ['RefundCompleted', { amount: { minor: '1200', currency: 'USD' } }, '已向买家退款 USD 12.00。'],
    [
      'ResolutionOffered',
      { options: [{ resolution: 'RefuseAtDoor' }, { resolution: 'ReturnThenRefund' }] },
      '提出协商方案：当面拒收，或者退回后退款。'
    ]
  ] as const)('says of %s %j: %s', (type, data, sentence) => {
    expect(eventTextInChinese({ type, data })).toBe(sentence)
  })
})
