import { decodeCommand, type OrderCommandType } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { id, written } from './command-given.ts'
import { placement } from './order-under-test.ts'
import { chengdu, platform, teaSet } from './samples.ts'
import { scan } from './steps.ts'

const order = placement('generic', '01 12:00')
const placing = (data: object) => written('01 12:00', 'PlaceOrder', data, { actor: platform, channel: 'Api' }, 1)
const verifying = (factor: object) =>
  written('01 12:00', 'VerifyAddressChange', { caseId: id('ca5e', 1), proposal: 1, factors: [factor] }, {}, 1)
const address = (part: object) => placing({ ...order, address: { ...chengdu, ...part } })
const envelope = (part: object) => ({ ...placing(order), ...part })

const expectUnreadable = (input: unknown, field: string, problem: string) =>
  expect(decodeCommand(input)).toEqual(Either.left({ type: 'InvalidValue', field, problem }))

describe('reading a command', () => {
  test('takes one that is complete', () => {
    expect(decodeCommand(placing(order))).toEqual(Either.right(placing(order)))
  })

  test.each([
    ['null', null],
    ['a list', [placing(order)]],
    ['a text', JSON.stringify(placing(order))],
    ['a number', 1]
  ])('refuses %s', (_what, input) => {
    expectUnreadable(input, '', 'expected an object')
  })

  test.each(['RecordMoonPhase', 'placeOrder', 'constructor', '', 7, null, undefined])('refuses the type %j', (type) => {
    expectUnreadable(envelope({ type }), 'type', 'expected the name of a command')
  })

  test.each([
    ['a clock without zone', { occurredAt: '2026-03-01T12:00:00.000' }, 'occurredAt', 'Instant'],
    ['a clock of another zone', { occurredAt: '2026-03-01T20:00:00.000+08:00' }, 'occurredAt', 'Instant'],
    ['a day that is none', { occurredAt: '2026-02-30T12:00:00.000Z' }, 'occurredAt', 'Instant'],
    ['an id that is no UUID', { commandId: 'order-1' }, 'commandId', 'CommandId'],
    ['a telephone number with signs as an order id', { orderId: '+8613812341234' }, 'orderId', 'OrderId'],
    ['a role that is none', { actor: { role: 'Boss', id: 'x' } }, 'actor.role', 'ActorRole'],
    ['an e-mail address as a pseudonym', { actor: { role: 'Buyer', id: 'z@example.com' } }, 'actor.id', 'ActorId'],
    ['a channel that is none', { channel: 'Fax' }, 'channel', 'Channel']
  ])('refuses %s', (_what, part, field, expected) => {
    expectUnreadable(envelope(part), field, `expected ${expected}`)
  })

  test.each([
    ['a detail of 301 characters', { detail: '号'.repeat(301) }, 'detail', 'ShortText'],
    ['an empty street', { street: '' }, 'street', 'ShortText'],
    ['a name of 65 signs', { recipientName: '👩‍👩‍👧'.repeat(65) }, 'recipientName', 'PersonName'],
    ['a point that is none', { point: 'Balcony' }, 'point', 'DeliveryPoint'],
    [
      'a division code of five digits',
      { district: { code: '51010', name: '武侯区' } },
      'district.code',
      'DivisionCode'
    ],
    ['no region', { region: undefined }, 'region', '{ country: Country }']
  ])('refuses %s', (_what, part, field, expected) => {
    const read = decodeCommand(address(part))
    expect(read).toMatchObject(Either.left({ type: 'InvalidValue', field: `data.address.${field}` }))
    expect(JSON.stringify(read)).toContain(expected.replace('{ country: Country }', 'expected'))
  })

  test('counts a name by signs, not by code units', () => {
    expect(Either.isRight(decodeCommand(address({ recipientName: '👩‍👩‍👧'.repeat(30) })))).toBe(true)
  })

  test.each([
    ['beside the envelope', envelope({ urgent: true }), 'urgent'],
    ['in the data', placing({ ...order, gift: true }), 'data.gift'],
    ['in an address', address({ zip: '610041' }), 'data.address.zip'],
    ['deep in an address', address({ region: { ...chengdu.region, state: 'SC' } }), 'data.address.region.state'],
    ['in a list', placing({ ...order, lines: [{ ...teaSet.lines[0], colour: 'blue' }] }), 'data.lines.0.colour'],
    ['in a member of a union', verifying({ factor: 'Nickname', stated: 'x', sure: true }), 'data.factors.0.sure']
  ])('refuses an unknown field %s', (_where, input, field) => {
    expectUnreadable(input, field, 'unknown field')
  })

  test('does not repeat an unknown name that may be a value', () => {
    expectUnreadable(placing({ ...order, '13812341234': true }), 'data', 'holds an unknown field')
    expectUnreadable(envelope({ 张三: true }), '', 'holds an unknown field')
  })

  test.each([
    ['a text for a yes or no', placing({ ...order, isGift: 'yes' }), 'data.isGift', 'boolean'],
    [
      'a number as text',
      placing({ ...order, total: { minor: 198, currency: 'CNY' } }),
      'data.total.minor',
      'MinorUnits'
    ],
    ['half a fen', placing({ ...order, total: { minor: '0.5', currency: 'CNY' } }), 'data.total.minor', 'MinorUnits'],
    [
      'a quantity of none, the second time',
      placing({ ...order, lines: [...teaSet.lines, { ...teaSet.lines[0], quantity: 0 }] }),
      'data.lines.1.quantity',
      'Quantity'
    ],
    ['a factor without what was stated', verifying({ factor: 'Nickname' }), 'data.factors.0.stated', 'ShortText'],
    ['a factor that is none', verifying({ factor: 'StarSign', stated: 'x' }), 'data.factors.0', 'GivenFactor']
  ])('refuses %s', (_what, input, field, expected) => {
    expectUnreadable(input, field, `expected ${expected}`)
  })

  test.each<[string, OrderCommandType, object, string, string]>([
    [
      'a masked tracking number',
      'RecordTracking',
      { ...scan('01 12:00', 'Delivered', 'Self'), trackingNumber: 'SF12****7890' },
      'data.trackingNumber',
      'TrackingNumber'
    ],
    [
      'a carrier time with seconds missing',
      'RecordTracking',
      { ...scan('01 12:00', 'Delivered', 'Self'), eventTime: { local: '2026-03-01T20:00', offset: null } },
      'data.eventTime.local',
      'LocalTime'
    ],
    ['words where a code stands', 'LockAddress', { ground: 'he sounded nervous' }, 'data.ground', 'Code'],
    ['six stars', 'RecordFeedback', { kind: 'Praise', rating: 6 }, 'data.rating', 'Rating']
  ])('refuses %s', (_what, type, data, field, expected) => {
    expectUnreadable(written('01 12:00', type, data, {}, 1), field, `expected ${expected}`)
  })

  test('refuses a fact without a source', () => {
    const fact = written('01 12:00', 'RecordFeedback', { kind: 'Praise' }, {}, 1)
    expectUnreadable({ ...fact, source: undefined }, 'source', 'expected SourceRef')
    expectUnreadable({ ...fact, source: { system: 'x', eventId: '' } }, 'source.eventId', 'expected ShortText')
  })
})
