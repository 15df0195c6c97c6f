import { orderSearchProjection, searchOrders } from '@readdress/order-views'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { a } from '../../order/test/before-shipment.ts'
import { instant, orderUnderTest } from '../../order/test/order-under-test.ts'
import { chengdu, mianyang } from '../../order/test/samples.ts'
import { byPlatform, bySystem, confirms, number, ships, verifies } from '../../order/test/steps.ts'
import {
  documentOf,
  documentsOf,
  recordedOf,
  registry,
  searchKeysOf,
  settings,
  storyWith,
  viewOver
} from './stories.ts'

const projection = orderSearchProjection(registry, settings.searchKeys)

const placed = () => orderUnderTest().placedAndPaid('01 09:00')

const shipped = placed().and(ships('02 10:00', 1)).events()

const foundBy = async (text: string, recorded = recordedOf(shipped), keys = settings.searchKeys) => {
  const found = await searchOrders(viewOver(projection, recorded), keys)(text)()
  if (Either.isLeft(found)) throw new Error(found.left.type)
  return found.right
}

const one = { type: 'One', hit: { orderId: 'A-1', platformOrderNo: 'P728391', buyer: '晓***' } }

describe('an order is found', () => {
  test.each([
    ['its number on the platform', 'P728391'],
    ['its id', 'A-1'],
    ['the number of a parcel', number],
    ['the nickname of the buyer', '晓晓_2020'],
    ['the nickname in another spelling', ' 晓晓＿２０２０ '],
    ['a telephone', '13812341234'],
    ['a telephone in another spelling', '+86 138-1234-1234']
  ])('by %s', async (_what, text) => {
    expect(await foundBy(text)).toEqual({ ...one, hit: { ...one.hit, buyer: expect.any(String) } })
  })

  test('by the telephone of an address that was confirmed later', async () => {
    const other = { ...mianyang, phone: '13600001111' }
    const changed = placed()
      .asks('01 10:00', a, other)
      .gives('AddressChangeRequested')
      .and(verifies('01 10:05', a))
      .and(confirms('01 10:06', a, other, 2))
    expect(await foundBy('13600001111', recordedOf(changed.events()))).toMatchObject({ type: 'One' })
    expect(await foundBy('13600002222', recordedOf(changed.events()))).toEqual({ type: 'None' })
  })

  test('with its buyer masked', async () => {
    const found = await foundBy('A-1')
    expect(JSON.stringify(found)).not.toContain('晓晓_2020')
    expect(found).toMatchObject({ hit: { buyer: expect.stringMatching(/^晓\*/) } })
  })
})

describe('nothing is done on a guess', () => {
  test('when several are found', async () => {
    const both = [...recordedOf(shipped, 'A-1'), ...recordedOf(shipped, 'B-2')]
    expect(await foundBy('晓晓_2020', both)).toMatchObject({
      type: 'Many',
      hits: [{ orderId: 'A-1' }, { orderId: 'B-2' }],
      more: false
    })
  })

  test('when more are found than anybody would look through', async () => {
    const many = Array.from({ length: 25 }, (_, place) => recordedOf(shipped, `A-${place}`)).flat()
    const found = await foundBy('晓晓_2020', many)
    expect(found).toMatchObject({ type: 'Many', more: true })
    expect(found.type === 'Many' && found.hits.length).toBe(20)
  })

  test('when none is found, also under another key', async () => {
    expect(await foundBy('somebody')).toEqual({ type: 'None' })
    expect(await foundBy('晓晓_2020', recordedOf(shipped), searchKeysOf(8))).toEqual({ type: 'None' })
  })
})

describe('a person whose data may only be kept', () => {
  const restriction = (subject: string, restricted: boolean) => ({ subject, restricted, ground: 'SubjectWish' })
  const withRecipient = () =>
    placed()
      .asks('01 09:30', a, { ...mianyang, phone: '13600001111' }, { reason: 'Gift', recipientIsBuyer: false })
      .gives('AddressChangeRequested')
  const restricted = (subject = 'buyer') =>
    withRecipient()
      .when('01 10:00', 'RecordRestriction', restriction(subject, true), bySystem)
      .gives('PersonalDataRestricted')

  test.each(['晓晓_2020', '13812341234'])('finds no order by %s', async (text) => {
    expect(await foundBy(text, recordedOf(restricted().events()))).toEqual({ type: 'None' })
  })

  test('is not shown where the order is found by its number', async () => {
    expect(await foundBy('P728391', recordedOf(restricted().events()))).toMatchObject({ hit: { buyer: null } })
  })

  test('is found again when that is lifted', async () => {
    const released = restricted()
      .when('01 11:00', 'RecordRestriction', restriction('buyer', false), bySystem)
      .gives('PersonalDataReleased')
    expect(await foundBy('晓晓_2020', recordedOf(released.events()))).toEqual(await foundBy('晓晓_2020'))
    expect(await foundBy('13812341234', recordedOf(released.events()))).toMatchObject({ type: 'One' })
  })

  test('hides no other person of the order', async () => {
    expect(await foundBy('晓晓_2020', recordedOf(restricted('recipient-1').events()))).toMatchObject({ type: 'One' })
  })
})

describe('the search key of a half-year', () => {
  const before = orderUnderTest().placedAndPaid('01 09:00', chengdu, { orderedAt: '2025-12-31T23:59:59.999Z' })
  const both = [...recordedOf(shipped, 'A-1'), ...recordedOf(before.events(), 'B-2')]
  const kept = (orderId: string, made = projection) => documentsOf(made, both).get(orderId)

  test('finds with the others whatever was placed in whichever half-year', async () => {
    expect(await foundBy('晓晓_2020', both)).toMatchObject({
      type: 'Many',
      hits: [{ orderId: 'A-1' }, { orderId: 'B-2' }]
    })
  })

  test('is another for each: of the same telephone there is no fingerprint twice', () => {
    const fingerprints = ['A-1', 'B-2'].flatMap((id) => kept(id)?.fingerprints.map(({ value }) => value) ?? [])
    expect(new Set(fingerprints).size).toBe(4)
  })

  test('finds nothing once it is destroyed, and hides nothing of another', () => {
    const made = orderSearchProjection(registry, searchKeysOf(7, ['2026-H1']))
    expect(kept('A-1', made)).toMatchObject({ halfYear: '2026-H1', fingerprints: [] })
    expect(kept('B-2', made)).toMatchObject({ halfYear: '2025-H2', fingerprints: [{}, {}] })
  })
})

describe('what the search keeps', () => {
  test('is nothing of a person who is erased but the numbers of the order', async () => {
    const recorded = recordedOf(storyWith('PersonalDataErased'))
    expect(documentOf(projection, recorded)).toMatchObject({
      fingerprints: [],
      buyer: null,
      platformOrderNo: 'P728391'
    })
    expect(await foundBy('晓晓_2020', recorded)).toEqual({ type: 'None' })
    expect(await foundBy('P728391', recorded)).toMatchObject({ type: 'One', hit: { buyer: null } })
  })

  test('is no telephone of an address that the platform never showed', async () => {
    const source = { system: 'platform', eventId: 'e1' }
    const address = { ...chengdu, phone: '13600001111' }
    const seen = { address, recipientIsBuyer: true, changedBy: 'Buyer', changedAt: instant('01 10:20') }
    const observed = placed()
      .when('01 10:21', 'ObservePlatformAddress', seen, { ...byPlatform, source })
      .gives('PlatformAddressChangeObserved')
    expect(await foundBy('13600001111', recordedOf(observed.events()))).toMatchObject({ type: 'One' })
    const declared = observed.when('01 10:30', 'DeclareError', { sources: [source], reason: 'OtherOrder' })
    expect(await foundBy('13600001111', recordedOf(declared.gives('ErrorDeclared').events()))).toEqual({ type: 'None' })
  })

  test('is made under a key that cannot be tried out', () => {
    const short = { of: () => new Uint8Array(16), living: () => Either.right([]) }
    expect(() => documentOf(orderSearchProjection(registry, short), recordedOf(shipped))).toThrow(
      'shorter than 32 bytes'
    )
  })
})
