import { describe, expect, test } from 'vitest'
import { orderUnderTest, placement } from './order-under-test.ts'
import { buyerZhang, chengdu, mianyang, platform, teaSet } from './samples.ts'

const at = '01 12:00'
const by = { actor: platform, channel: 'Api' }
const stated = placement('generic', at)
const to = (part: object) => ({ ...stated, address: { ...chengdu, ...part } })
const without = (...names: ReadonlyArray<string>) => ({
  ...stated,
  address: Object.fromEntries(Object.entries(chengdu).filter(([name]) => !names.includes(name)))
})

const place = (data: object) => orderUnderTest().when(at, 'PlaceOrder', data, by)

describe('placing an order', () => {
  test('makes the stated address version 1', () => {
    const order = place(stated).gives(['OrderPlaced', { version: 1, recipient: 'buyer', isGift: false }])
    expect(order.state()).toMatchObject({ status: 'Placed', addressChange: { ordered: 1, changesMade: 0 } })
  })

  test('gives nothing the second time', () => {
    place(stated).gives('OrderPlaced').when('01 13:00', 'PlaceOrder', stated, by).givesNothing()
    place(stated)
      .gives('OrderPlaced')
      .when('01 13:00', 'PlaceOrder', { ...stated, address: { ...chengdu, street: ' 天府大道中段 ' } }, by)
      .givesNothing()
  })

  test.each([
    ['another address', { address: mianyang }],
    ['another recipient', { recipientIsBuyer: false }],
    ['another buyer', { buyer: { nickname: '小明' } }],
    ['another time', { orderedAt: '2026-03-01T12:00:01.000Z' }],
    ['another total', { total: { minor: '19900', currency: 'CNY' } }],
    ['another quantity', { lines: teaSet.lines.map((line) => ({ ...line, quantity: 1 })) }],
    ['as a gift', { isGift: true }],
    ['under another number', { platformOrderNo: 'P000001' }]
  ])('is refused for the same id with %s', (_what, part) => {
    place(stated)
      .gives('OrderPlaced')
      .when('01 13:00', 'PlaceOrder', { ...stated, ...part }, by)
      .isRefused({ type: 'OrderAlreadyPlaced', orderId: 'A-1001', platformOrderNo: 'P728391' })
  })

  test('needs goods, each line once', () => {
    place({ ...stated, lines: [] }).isRefused({ type: 'EmptyOrder' })
    place({ ...stated, lines: [...teaSet.lines, ...teaSet.lines] }).isRefused({
      type: 'InvalidValue',
      field: 'lines',
      problem: 'a line id stands twice'
    })
  })
})

describe('an address that cannot be taken', () => {
  test.each([
    ['a phone', { phone: '138****1234' }, ['Phone']],
    ['a name', { recipientName: '张*' }, ['Name']],
    ['a full-width star', { detail: '530号＊＊＊' }, ['Detail']],
    ['dots', { recipientName: '张●●', street: '■■路' }, ['Name', 'Street']],
    ['a district', { district: { code: null, name: '**区' } }, ['District']],
    ['a city', { region: { ...chengdu.region, city: { code: null, name: '**市' } } }, ['City']],
    ['remarks', { instructions: '请放****' }, ['Instructions']]
  ])('is masked: %s', (_what, part, fields) => {
    place(to(part)).isRefused({ type: 'MaskedText', fields })
  })

  test('is one with a sign that only looks like a mask', () => {
    place(to({ recipientName: '买买提•吐尔逊', detail: '长×宽大厦3楼' })).gives('OrderPlaced')
  })

  test.each([
    ['a control character', { detail: '530号\u0007' }, 'Detail', 'ControlCharacter'],
    ['half a character', { recipientName: '张\ud83d' }, 'Name', 'LoneSurrogate'],
    ['only punctuation', { street: '——' }, 'Street', 'OnlyPunctuation'],
    ['letters for a phone', { phone: 'no phone' }, 'Phone', 'LettersInNumber'],
    ['four digits for a phone', { phone: '1234' }, 'Phone', 'TooFewDigits']
  ])('holds %s', (_what, part, field, problem) => {
    place(to(part)).isRefused({ type: 'InvalidValue', field, problem })
  })

  test('is incomplete, and says in what, in the order of a label', () => {
    place(without('recipientName', 'phone', 'detail')).isRefused({
      type: 'IncompleteAddress',
      missing: ['Name', 'Phone', 'Detail']
    })
    place(to({ region: { country: chengdu.region.country }, district: undefined })).isRefused({
      type: 'IncompleteAddress',
      missing: ['Province', 'City', 'District']
    })
  })

  test('is not one in a city that has no districts', () => {
    const dongguan = {
      country: chengdu.region.country,
      province: { code: '440000', name: '广东省' },
      city: { code: '441900', name: '东莞市' }
    }
    place({ ...without('district'), address: { ...without('district').address, region: dongguan } }).gives(
      'OrderPlaced'
    )
  })

  test('is not one outside China with a postcode and no phone', () => {
    const abroad = {
      region: { country: { code: 'NO', name: 'Norge' } },
      recipientName: 'Kari Nordmann',
      detail: 'Storgata 1',
      postcode: '0155'
    }
    place({ ...stated, address: abroad }).gives('OrderPlaced')
  })
})

describe('an order that was never placed', () => {
  test('is unknown to every other command', () => {
    orderUnderTest()
      .when(at, 'CancelOrder', { reason: 'BuyerAsked' })
      .isRefused({ type: 'OrderUnknown', orderId: 'A-1001' })
      .when(at, 'ReportNonReceipt', { parcelId: 'p1', by: 'Buyer' }, { actor: buyerZhang })
      .isRefused({ type: 'OrderUnknown', orderId: 'A-1001' })
  })
})
