import * as Either from 'fp-ts/lib/Either.js'
import type { Readdress } from 'readdress'

const address = {
  region: {
    country: { code: 'CN', name: '中国' },
    province: { code: '510000', name: '四川省' },
    city: { code: '510100', name: '成都市' }
  },
  district: { code: '510107', name: '武侯区' },
  recipientName: '张三',
  phone: '13812341234',
  street: '天府大道',
  detail: '530号'
}
const price = { minor: '9900', currency: 'CNY' }
const placing = {
  platform: 'generic',
  orderedAt: '2026-03-01T08:00:00.000Z',
  buyer: { nickname: '晓晓' },
  recipientIsBuyer: true,
  address,
  lines: [{ lineId: 'l1', sku: 'TEA', description: '茶具', quantity: 1, unitPrice: price }],
  total: price
}
const label = {
  parcelId: 'p1',
  carrier: 'fedex',
  account: 'Own',
  expectedVersion: 1,
  options: { redirectBarred: false, signature: false, insured: false }
}

/** Places an order whose one parcel has a label with this number. */
export const placeLabelled = async (shop: Readdress, order: number, trackingNumber: string): Promise<void> => {
  const commands = [
    ['PlaceOrder', { ...placing, platformOrderNo: `P-${order}` }],
    ['PlanParcel', { parcelId: 'p1', lines: [{ lineId: 'l1', quantity: 1 }] }],
    ['PrintLabel', { ...label, trackingNumber }]
  ] as const
  for (const [step, [type, data]] of commands.entries()) {
    const given = await shop.receive({
      type,
      data,
      commandId: `c0de0000-0000-4000-8000-${String(order * commands.length + step).padStart(12, '0')}`,
      orderId: `O-${order}`,
      actor: { role: 'SellerAgent', id: 'a-1' },
      channel: 'Api',
      occurredAt: '2026-03-01T08:01:00.000Z'
    })()
    if (Either.isLeft(given)) throw new Error(given.left.type)
  }
}
