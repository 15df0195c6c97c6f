import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress, type Readdress } from 'readdress'
import { describe, expect, test } from 'vitest'

const china = { code: 'CN', name: '中国' }
const chengdu = {
  region: { country: china, province: { code: '510000', name: '四川省' }, city: { code: '510100', name: '成都市' } },
  district: { code: '510107', name: '武侯区' },
  recipientName: '张三',
  phone: '13812341234',
  street: '天府大道中段',
  detail: '530号1栋2单元1503室'
}
const rightDoor = { ...chengdu, detail: '538号1栋2单元1503室' }
const price = { minor: '9900', currency: 'CNY' }
const theCase = 'ca5e0000-0000-4000-8000-000000000001'
const parcel = { parcelId: 'p1', trackingNumber: 'SF1234567890' }
const place = chengdu.region

const at = (time: string): string => `2026-03-01T${time}:00.000Z`

/** One order, told step by step: who does what, when, and what it comes to. */
const story = (shop: Readdress) => {
  let steps = 0
  return async (time: string, role: string, type: string, data: object): Promise<string> => {
    steps += 1
    const isFact = /^(RecordPayment|RecordPlatformAnswer|RecordTracking|ConfirmReceipt)$/.test(type)
    const answer = await shop.receive({
      type,
      commandId: `c0de0000-0000-4000-8000-${String(steps).padStart(12, '0')}`,
      orderId: 'A-1001',
      actor: { role, id: `${role}-1` },
      channel: role === 'Buyer' ? 'PlatformChat' : 'Internal',
      occurredAt: at(time),
      ...(isFact ? { source: { system: 'platform', eventId: String(steps) } } : {}),
      data
    })()
    return Either.isLeft(answer) ? answer.left.type : answer.right.events.map(({ event }) => event.type).join(', ')
  }
}

const scan = (status: string, subStatus: string, local: string) => ({
  trackingNumber: parcel.trackingNumber,
  carrier: 'sf',
  rawCode: '50',
  status,
  subStatus,
  eventTime: { local: `2026-03-01T${local}:00`, offset: '+00:00' },
  place
})

describe('the life of an order whose house number was wrong', () => {
  test('goes from placing to the closed case', async () => {
    const opened = await openReaddress({ store: 'in-memory' })()
    if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
    const then = story(opened.right)

    // In the morning a buyer orders a tea set and pays.
    const lines = [{ lineId: 'l1', sku: 'TEA', description: '青瓷茶具', quantity: 1, unitPrice: price }]
    const placing = {
      platform: 'xiaohongshu',
      platformOrderNo: 'P1',
      orderedAt: at('08:00'),
      buyer: {},
      lines,
      total: price
    }
    expect(
      await then('08:00', 'Platform', 'PlaceOrder', { ...placing, recipientIsBuyer: true, address: chengdu })
    ).toBe('OrderPlaced')
    const payment = { amount: price, method: 'Platform', paidAt: at('08:01'), protection: 'None' }
    expect(await then('08:01', 'Platform', 'RecordPayment', payment)).toBe('PaymentRecorded')

    // He sees that the house number is wrong, and writes to the shop, which answers at once.
    const wish = {
      caseId: theCase,
      initiator: 'Buyer',
      reason: 'BuyerError',
      address: rightDoor,
      recipientIsBuyer: true,
      baseVersion: 1
    }
    expect(await then('08:30', 'Buyer', 'RequestAddressChange', wish)).toBe('AddressChangeRequested')
    expect(await then('08:31', 'SellerAgent', 'AcknowledgeRequest', { caseId: theCase })).toBe('RequestAcknowledged')

    // An eager agent saves the new address before anybody has checked who asks: no.
    const save = { caseId: theCase, version: 2, address: rightDoor, expectedVersion: 1 }
    expect(await then('08:32', 'SellerAgent', 'AmendAddress', save)).toBe('NotVerified')

    // It is the buyer: he writes from the account that ordered. The new address is read back, and he says yes.
    const factors = [{ factor: 'PlatformSession', result: 'Match' }]
    expect(await then('08:35', 'SellerAgent', 'VerifyAddressChange', { caseId: theCase, proposal: 1, factors })).toBe(
      'AddressChangeVerified'
    )
    const yes = { caseId: theCase, proposal: 1, address: rightDoor, by: 'Buyer', method: 'Chat' }
    expect(await then('08:38', 'Buyer', 'ConfirmNewAddress', yes)).toBe('NewAddressConfirmed, AddressChangeRouted')

    // Now it is saved, and looked at again on the platform's page.
    expect(await then('08:40', 'SellerAgent', 'AmendAddress', save)).toBe('AddressAmended')
    expect(
      await then('08:41', 'SellerAgent', 'ReadBackAmendment', { caseId: theCase, version: 2, address: rightDoor })
    ).toBe('AmendmentReadBackConfirmed')

    // The warehouse still has the old version on its list, and is stopped; then it ships to the right door.
    expect(
      await then('10:00', 'Warehouse', 'PlanParcel', { parcelId: 'p1', lines: [{ lineId: 'l1', quantity: 1 }] })
    ).toBe('ParcelPlanned')
    const label = { ...parcel, carrier: 'sf', account: 'Own', platformCheck: { matched: true, checkedAt: at('10:00') } }
    expect(await then('10:01', 'Warehouse', 'PrintLabel', { ...label, expectedVersion: 1 })).toBe('StaleAddressVersion')
    expect(await then('10:02', 'Warehouse', 'PrintLabel', { ...label, expectedVersion: 2 })).toBe('LabelPrinted')
    const handOver = { ...parcel, expectedVersion: 2, shippedAt: at('10:05'), platformCheck: label.platformCheck }
    expect(await then('10:05', 'Warehouse', 'ShipParcel', handOver)).toBe('ParcelShipped')

    // The parcel is seen in the city that it should reach, and handed over; the buyer has it.
    expect(await then('15:00', 'Carrier', 'RecordTracking', scan('InTransit', 'ArrivedDestinationCity', '15:00'))).toBe(
      'TrackingUpdated, OnCourseConfirmed'
    )
    expect(await then('17:00', 'Carrier', 'RecordTracking', scan('Delivered', 'Self', '17:00'))).toBe(
      'TrackingUpdated, ParcelDelivered'
    )
    expect(await then('18:00', 'Buyer', 'ConfirmReceipt', { parcelId: 'p1', basis: 'BuyerSaid' })).toBe(
      'ReceiptConfirmed'
    )
    const outcomes = [{ parcelId: 'p1', outcome: 'DeliveredAsAmended' }]
    expect(await then('18:30', 'SellerAgent', 'CloseCase', { caseId: theCase, outcome: 'Amended', outcomes })).toBe(
      'CaseClosed'
    )

    // Years later somebody asks where the order went, and who said so.
    expect(await opened.right.currentAddress('A-1001')()).toMatchObject({
      right: { ordered: { version: 2, by: 'SellerAgent', platformState: 'ReadBackOk' }, pending: [] }
    })
    expect(await opened.right.auditTrail('A-1001')()).toMatchObject({ right: { length: 18 } })
    await opened.right.close()
  })
})
