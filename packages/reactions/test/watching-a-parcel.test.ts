import { decodeCommand, Instant, ShortText, written } from '@readdress/order'
import { type LentNumber, processPolicies, type ToldScan } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { written as commandWritten, instant } from '../../order/test/command-given.ts'
import { byCarrier, scan as scanned } from '../../order/test/steps.ts'
import { placed } from './asked-order.ts'
import { toldUntil } from './scenarios-of-orders.ts'
import { type ReactingShop, shopThatReacts } from './shop-that-reacts.ts'

const only = (name: string) => processPolicies.filter((policy) => policy.name === name)
const watched = async (): Promise<ReactingShop> => {
  const shop = shopThatReacts('beginning', only('P8'))
  await toldUntil(shop, 'S8', 'ShipParcel')
  return shop
}

const rounds = async (shop: ReactingShop): Promise<void> => {
  for (let round = 0; round < 3; round += 1) expect(Either.isRight(await shop.round())).toBe(true)
}

const scan = (eventId: string, at: string, status: string, subStatus: string): ToldScan => {
  const source = { system: 'tracker', eventId }
  const given = commandWritten(at, 'RecordTracking', scanned(at, status, subStatus), { ...byCarrier, source }, 9)
  const command = decodeCommand(given)
  if (Either.isLeft(command) || command.right.type !== 'RecordTracking') throw new Error(JSON.stringify(command))
  const { orderId: _order, commandId: _id, ...told } = command.right
  return told
}

const scansOnRecord = async (shop: ReactingShop): Promise<number> =>
  (await shop.typesOnRecord()).filter((type) => type === 'TrackingUpdated').length

describe('a parcel on its way', () => {
  test('is asked after every six hours, and every hour when it is out for delivery', async () => {
    const shop = await watched()
    await rounds(shop)
    expect(shop.scans.asked).toEqual([])
    shop.moveTo('03 00:00')
    shop.scans.answers.push(Either.right([scan('s-1', '02 20:00', 'InTransit', 'Departure')]))
    await rounds(shop)
    expect(shop.scans.asked).toMatchObject([{ parcelId: 'p1', trackingNumber: 'SF1234567890' }])
    expect(shop.tried).toEqual([{ type: 'Again', at: instant('03 06:00') }])
    shop.moveTo('03 05:59')
    await rounds(shop)
    shop.moveTo('03 06:00')
    shop.scans.answers.push(Either.right([scan('s-2', '03 05:30', 'OutForDelivery', 'Other')]))
    await rounds(shop)
    expect(shop.scans.asked).toHaveLength(2)
    shop.moveTo('03 12:00')
    await rounds(shop)
    expect(shop.tried.at(-1)).toEqual({ type: 'Again', at: instant('03 13:00') })
  })

  test('has each scan on record once, however often it is told, and is not asked after when it has arrived', async () => {
    const shop = await watched()
    await rounds(shop)
    const first = scan('s-1', '02 20:00', 'InTransit', 'Departure')
    for (const [at, told] of [
      ['03 00:00', [first]],
      ['03 06:00', [first, scan('s-2', '03 05:00', 'InTransit', 'Arrival')]],
      ['03 12:00', [scan('s-3', '03 11:00', 'Delivered', 'Self')]]
    ] as const) {
      shop.moveTo(at)
      shop.scans.answers.push(Either.right(told))
      await rounds(shop)
    }
    expect(await scansOnRecord(shop)).toBe(3)
    shop.moveTo('03 20:00')
    await rounds(shop)
    expect(shop.scans.asked).toHaveLength(3)
    expect(await shop.outbox.all()()).toEqual(Either.right([]))
  })

  test('is asked after again when the tracker was not there, and left to people when it tells of another parcel', async () => {
    const shop = await watched()
    await rounds(shop)
    shop.moveTo('03 00:00')
    shop.scans.answers.push(Either.left({ type: 'PartnerUnavailable', because: 'Busy' }))
    await rounds(shop)
    const { trackingNumber: _number, ...data } = scan('s-1', '02 20:00', 'InTransit', 'Departure').data
    const foreign = written(ShortText, 'SF-OTHER')
    shop.moveTo('03 01:00')
    const told = { ...scan('s-1', '02 20:00', 'InTransit', 'Departure'), data: { ...data, trackingNumber: foreign } }
    shop.scans.answers.push(Either.right([told as never]))
    await rounds(shop)
    expect(shop.tried.map((outcome) => ('because' in outcome ? outcome.because : outcome.type))).toEqual([
      'Busy',
      'UnknownReference'
    ])
    expect(await shop.outbox.all()()).toMatchObject(Either.right([{ status: 'Parked' }]))
  })
})

describe('a virtual number', () => {
  const number = { version: 1, phone: '17012345678-1234', validUntil: instant('20 09:00') }
  const lent = (until: string): LentNumber => ({
    phone: written(ShortText, '17012345678-5678'),
    validUntil: written(Instant, instant(until))
  })

  test('is renewed a week before it ends, again and again, until the parcel has arrived', async () => {
    const shop = shopThatReacts('beginning', only('P21'))
    await placed(shop)
    await shop.given('AssignVirtualNumber', number, undefined)
    await rounds(shop)
    shop.moveTo('13 08:59')
    await rounds(shop)
    expect(shop.lending.asked).toEqual([])
    shop.moveTo('13 09:00')
    shop.lending.answers.push(Either.right(lent('28 09:00')))
    await rounds(shop)
    expect(shop.lending.asked).toMatchObject([{ platform: 'douyin', platformOrderNo: 'P-1', version: 1 }])
    expect((await shop.typesOnRecord()).filter((type) => type === 'VirtualNumberAssigned')).toHaveLength(2)
    shop.moveTo('21 09:00')
    await rounds(shop)
    expect(shop.tried.at(-1)).toEqual({ type: 'Parked', because: 'NoneLeft' })
  })
})
