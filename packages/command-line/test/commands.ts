const china = { code: 'CN', name: '中国' }
const sichuan = { code: '510000', name: '四川省' }

export const oldAddress = {
  region: { country: china, province: sichuan, city: { code: '510100', name: '成都市' } },
  district: { code: '510107', name: '武侯区' },
  recipientName: '张三',
  phone: '13812341234',
  street: '天府大道中段',
  detail: '530号1栋2单元1503室'
}
export const newAddress = { ...oldAddress, detail: '538号1栋2单元1503室' }
const price = { minor: '9900', currency: 'CNY' }

const id = (what: string, n: number): string => `${what.padEnd(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`

/** A command of an order; `minute` is that of its hour, and makes its id. */
export const command = (orderId: string, minute: number, role: string, type: string, data: object) => ({
  type,
  commandId: id('c0de', minute),
  orderId,
  actor: { role, id: 'x-1' },
  channel: 'PlatformChat',
  occurredAt: `2026-03-01T08:${String(minute).padStart(2, '0')}:00.000Z`,
  data
})

const caseId = id('ca5e', 1)

/** The buyer says that the new address is right. */
export const confirm = (orderId: string, minute: number) =>
  command(orderId, minute, 'Buyer', 'ConfirmNewAddress', {
    caseId,
    proposal: 1,
    address: newAddress,
    by: 'Buyer',
    method: 'Chat'
  })

/** The operator saves it. */
export const save = (orderId: string, minute: number) =>
  command(orderId, minute, 'SellerAgent', 'AmendAddress', {
    caseId,
    version: 2,
    address: newAddress,
    expectedVersion: 1
  })

/** An order, and its buyer's wish for another address, checked: 08:00 to 08:02. */
export const verified = (orderId: string) => [
  command(orderId, 0, 'Platform', 'PlaceOrder', {
    platform: 'generic',
    platformOrderNo: orderId,
    orderedAt: '2026-03-01T08:00:00.000Z',
    buyer: { nickname: '晓晓_2020' },
    recipientIsBuyer: true,
    address: oldAddress,
    lines: [{ lineId: 'l1', sku: 'TEA', description: '茶具', quantity: 1, unitPrice: price }],
    total: price
  }),
  command(orderId, 1, 'Buyer', 'RequestAddressChange', {
    caseId,
    initiator: 'Buyer',
    reason: 'BuyerError',
    address: newAddress,
    recipientIsBuyer: true,
    baseVersion: 1
  }),
  command(orderId, 2, 'SellerAgent', 'VerifyAddressChange', {
    caseId,
    proposal: 1,
    factors: [{ factor: 'PlatformSession', result: 'Match' }]
  })
]

/** An order whose address is changed: 08:00 to 08:04. */
export const changed = (orderId: string) => [...verified(orderId), confirm(orderId, 3), save(orderId, 4)]
