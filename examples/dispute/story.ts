import { randomUUID } from 'node:crypto'

// An order that was paid by card and delivered at its new address; eighty days later the card holder says that it should have gone to the old one.

/** A command without its order: when it happened, who gave it, and what it says. */
export interface Given {
  readonly at: string
  readonly role: string
  readonly channel: string
  readonly type: string
  readonly data: object
}

const address = {
  region: {
    country: { code: 'CN', name: '中国' },
    province: { code: '510000', name: '四川省' },
    city: { code: '510100', name: '成都市' }
  },
  district: { code: '510107', name: '武侯区' },
  recipientName: '张三',
  phone: '138 1234 1234',
  street: '天府大道中段',
  detail: '530号1栋2单元1503室'
}
const newAddress = {
  ...address,
  region: { ...address.region, city: { code: '510700', name: '绵阳市' } },
  district: { code: '510703', name: '涪城区' },
  street: '临园路东段',
  detail: '72号3栋802室'
}
const total = { minor: '9900', currency: 'CNY' }
const trackingNumber = 'SF1234567890'

const given = (at: string, role: string, type: string, data: object, channel = 'Api'): Given => ({
  at: `2026-08-${at}:00.000Z`,
  role,
  channel,
  type,
  data
})

/** What the dispute is called, here and at the bank. */
export const disputeId = randomUUID()

const caseId = randomUUID()

/** The order up to the dispute. */
export const story: ReadonlyArray<Given> = [
  given('01T09:00', 'Platform', 'PlaceOrder', {
    platform: 'generic',
    platformOrderNo: 'P728391',
    orderedAt: '2026-08-01T09:00:00.000Z',
    buyer: { nickname: '晓晓_2020' },
    recipientIsBuyer: true,
    address,
    lines: [{ lineId: '1', sku: 'TEA-SET-04', description: '青瓷茶具', quantity: 1, unitPrice: total }],
    total
  }),
  given('01T09:01', 'Platform', 'RecordPayment', {
    amount: total,
    method: 'Card',
    paidAt: '2026-08-01T09:01:00.000Z',
    protection: 'None'
  }),
  given(
    '01T10:00',
    'Buyer',
    'RequestAddressChange',
    { caseId, initiator: 'Buyer', reason: 'BuyerError', address: newAddress, recipientIsBuyer: true, baseVersion: 1 },
    'PlatformChat'
  ),
  given('01T10:02', 'SellerAgent', 'VerifyAddressChange', {
    caseId,
    proposal: 1,
    factors: [
      { factor: 'PlatformSession', result: 'Match' },
      { factor: 'OrderNumber', stated: 'P728391' }
    ]
  }),
  given(
    '01T10:03',
    'Buyer',
    'ConfirmNewAddress',
    { caseId, proposal: 1, address: newAddress, by: 'Buyer', method: 'Chat' },
    'PlatformChat'
  ),
  given('01T10:04', 'SellerAgent', 'AmendAddress', { caseId, version: 2, address: newAddress, expectedVersion: 1 }),
  given('01T10:05', 'System', 'NotifyBuyer', {
    messageId: randomUUID(),
    kind: 'ChangeEffective',
    targets: ['PlatformAccount', 'OldContact'],
    caseId
  }),
  given('02T09:00', 'Warehouse', 'PlanParcel', { parcelId: 'p1', lines: [{ lineId: '1', quantity: 1 }] }),
  given('02T09:05', 'Warehouse', 'PrintLabel', {
    parcelId: 'p1',
    carrier: 'sf',
    account: 'Own',
    trackingNumber,
    expectedVersion: 2,
    platformCheck: { matched: true, checkedAt: '2026-08-02T09:05:00.000Z' }
  }),
  given('02T09:10', 'Warehouse', 'ShipParcel', {
    parcelId: 'p1',
    trackingNumber,
    expectedVersion: 2,
    shippedAt: '2026-08-02T09:10:00.000Z',
    platformCheck: { matched: true, checkedAt: '2026-08-02T09:10:00.000Z' }
  }),
  given('06T11:00', 'Carrier', 'RecordTracking', {
    trackingNumber,
    carrier: 'sf',
    rawCode: '80',
    status: 'Delivered',
    subStatus: 'Self',
    eventTime: { local: '2026-08-06T19:00:00', offset: '+08:00' },
    place: newAddress.region
  }),
  {
    ...given('01T00:00', 'Platform', 'OpenDispute', {
      disputeId,
      scheme: 'Visa',
      type: 'NotReceivedAtAgreedLocation',
      reasonCode: '13.1',
      amount: total,
      agreedPlace: '天府大道中段530号',
      claimedVersion: 1,
      respondBy: '2026-11-30T00:00:00.000Z'
    }),
    at: '2026-10-20T09:00:00.000Z'
  }
]
