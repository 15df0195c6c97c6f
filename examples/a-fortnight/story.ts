// A buyer is travelling while her parcel is on its way. The carrier cannot redirect it; it is kept for her near the old address, and she fetches it late.

/** What a person does: when, who, and what it says. */
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
  recipientName: '李梅',
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
const caseId = 'ca5e0000-0000-4000-8000-000000000001'
const interceptId = '1e7c0000-0000-4000-8000-000000000001'

const given = (at: string, role: string, type: string, data: object, channel = 'Api'): Given => ({
  at: `2026-08-${at}:00.000Z`,
  role,
  channel,
  type,
  data
})

const checked = (at: string): object => ({ matched: true, checkedAt: `2026-08-${at}:00.000Z` })

const scan = (at: string, local: string, rawCode: string, status: string, subStatus: string): Given =>
  given(at, 'Carrier', 'RecordTracking', {
    trackingNumber,
    carrier: 'sf',
    rawCode,
    status,
    subStatus,
    eventTime: { local: `2026-08-${local}:00`, offset: '+08:00' },
    place: address.region
  })

/** Stands for the id of the offer, which the shop makes by itself. */
export const theOffer = 'the-offer'

/** What people do in these days. */
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
    method: 'WeChatPay',
    paidAt: '2026-08-01T09:01:00.000Z',
    protection: 'None'
  }),
  given('01T15:00', 'Warehouse', 'PlanParcel', { parcelId: 'p1', lines: [{ lineId: '1', quantity: 1 }] }),
  given('02T09:05', 'Warehouse', 'PrintLabel', {
    parcelId: 'p1',
    carrier: 'sf',
    account: 'Own',
    trackingNumber,
    expectedVersion: 1,
    platformCheck: checked('02T09:05')
  }),
  given('02T09:10', 'Warehouse', 'ShipParcel', {
    parcelId: 'p1',
    trackingNumber,
    expectedVersion: 1,
    shippedAt: '2026-08-02T09:10:00.000Z',
    platformCheck: checked('02T09:10')
  }),
  given(
    '03T09:10',
    'Buyer',
    'RequestAddressChange',
    { caseId, initiator: 'Buyer', reason: 'Travel', address: newAddress, recipientIsBuyer: true, baseVersion: 1 },
    'PlatformChat'
  ),
  given('03T09:15', 'SellerAgent', 'VerifyAddressChange', {
    caseId,
    proposal: 1,
    factors: [
      { factor: 'PlatformSession', result: 'Match' },
      { factor: 'CallbackToNumberOnFile', result: 'Match', contactVersion: 1 }
    ]
  }),
  given(
    '03T09:18',
    'Buyer',
    'ConfirmNewAddress',
    { caseId, proposal: 1, address: newAddress, by: 'Buyer', method: 'Chat' },
    'PlatformChat'
  ),
  given('03T09:20', 'SellerAgent', 'AssessImpact', {
    caseId,
    parcelId: 'p1',
    delay: 'P2D',
    fee: { minor: '1200', currency: 'CNY' },
    payer: 'Consignee',
    chance: 'Likely',
    lostGuarantees: []
  }),
  given('03T09:24', 'Buyer', 'AcceptImpact', { caseId, parcelId: 'p1', by: 'Buyer' }, 'PlatformChat'),
  given('03T09:30', 'SellerAgent', 'NotifyCarrier', {
    interceptId,
    parcelId: 'p1',
    caseId,
    action: 'RedirectToAddress',
    toVersion: 2,
    via: 'CarrierApi',
    payer: 'Consignee'
  }),
  given('03T20:00', 'Carrier', 'RecordCarrierAnswer', {
    interceptId,
    outcome: 'Failed',
    rawCode: '31',
    reason: 'NotExecuted'
  }),
  given(
    '03T21:00',
    'Buyer',
    'AgreeResolution',
    { resolutionId: theOffer, resolution: 'PickupAtCourierPoint', by: 'Buyer' },
    'PlatformChat'
  ),
  given(
    '03T21:01',
    'Buyer',
    'GivePickupConsent',
    { parcelId: 'p1', by: 'Buyer', pointKind: 'Station', place: '天府大道驿站' },
    'PlatformChat'
  ),
  given('04T11:00', 'Carrier', 'RecordPickupReady', {
    parcelId: 'p1',
    pointKind: 'Station',
    place: '天府大道驿站',
    code: '12-3-4567',
    holdUntil: '2026-08-09T12:00:00.000Z'
  }),
  scan('08T03:00', '08T11:00', '80', 'Delivered', 'Collected'),
  given('14T09:00', 'Platform', 'CompleteOrder', { basis: 'PlatformAuto', completedAt: '2026-08-14T09:00:00.000Z' })
]
