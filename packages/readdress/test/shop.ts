import type * as Either from 'fp-ts/lib/Either.js'
import type { Accepted, OrderEvent, Readdress, Refused } from 'readdress'

const china = { code: 'CN', name: '中国' }
const sichuan = { code: '510000', name: '四川省' }
export const oldAddress = {
  region: { country: china, province: sichuan, city: { code: '510100', name: '成都市' } },
  district: { code: '510107', name: '武侯区' },
  recipientName: '张三',
  phone: '13812341234',
  street: '天府大道',
  detail: '530号'
}
export const newAddress = { ...oldAddress, detail: '538号' }
export const caseId = 'ca5e0000-0000-4000-8000-000000000001'

/** A time of one morning in March. */
export const at = (time: string): string => `2026-03-01T${time}:00.000Z`

const amount = { minor: '9900', currency: 'CNY' }

/** The data of the command that places the sample order. */
export const placing = {
  platform: 'generic',
  platformOrderNo: 'P728391',
  orderedAt: at('08:00'),
  buyer: { nickname: '晓晓_2020' },
  recipientIsBuyer: true,
  address: oldAddress,
  lines: [{ lineId: 'l1', sku: 'TEA', description: '茶具', quantity: 1, unitPrice: amount }],
  total: amount
}

/** The data of the command that asks for the new address. */
export const wish = {
  caseId,
  initiator: 'Buyer',
  reason: 'BuyerError',
  address: newAddress,
  recipientIsBuyer: true,
  baseVersion: 1
}

/** The command that places an order at 08:01, by an agent of the shop. */
export const placingCommand = (orderId: string, data: object) => ({
  type: 'PlaceOrder',
  commandId: '91ace000-0000-4000-8000-000000000001',
  orderId,
  actor: { role: 'SellerAgent', id: 'a-1' },
  channel: 'PlatformChat',
  occurredAt: at('08:01'),
  data
})

/** Gives a command by an agent of the shop, number `n` of the test, to order A-1 if no other is said. */
export const give = async (
  shop: Readdress,
  n: number,
  time: string,
  type: string,
  data: object,
  role = 'SellerAgent',
  signal?: AbortSignal,
  orderId = 'A-1'
): Promise<Either.Either<Refused, Accepted<OrderEvent>>> => {
  const command = {
    type,
    commandId: `c0de0000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    orderId,
    actor: { role, id: 'a-1' },
    channel: 'PlatformChat',
    occurredAt: at(time),
    data
  }
  return shop.receive(command, signal)()
}
