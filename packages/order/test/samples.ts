import type { Actor, StatedAddress } from '@readdress/order'
import { ActorId, StatedAddress as StatedAddressCodec } from '@readdress/order'

const actor = (role: Actor['role'], id: string): Actor => {
  if (!ActorId.is(id)) throw new TypeError(`not an actor id: ${id}`)
  return { role, id }
}

export const buyerZhang = actor('Buyer', 'b-7f3a')
export const agentLi = actor('SellerAgent', 'a-1c20')
export const supervisorChen = actor('SellerSupervisor', 's-0e55')
export const warehouse = actor('Warehouse', 'w-2b18')
export const carrierSf = actor('Carrier', 'c-sf')
export const platform = actor('Platform', 'p-api')
export const system = actor('System', 'sys-1')

const address = (input: unknown): StatedAddress => {
  if (!StatedAddressCodec.is(input)) throw new TypeError('not an address')
  return input
}

const china = { code: 'CN', name: '中国' }
const sichuan = { code: '510000', name: '四川省' }

/** Where the order was to go at first. */
export const chengdu = address({
  region: { country: china, province: sichuan, city: { code: '510100', name: '成都市' } },
  district: { code: '510107', name: '武侯区' },
  recipientName: '张三',
  phone: '13812341234',
  street: '天府大道中段',
  detail: '530号1栋2单元1503室'
})

/** Another city of the same province. */
export const mianyang = address({
  ...chengdu,
  region: { country: china, province: sichuan, city: { code: '510700', name: '绵阳市' } },
  district: { code: '510703', name: '涪城区' },
  street: '临园路东段',
  detail: '72号3栋1单元802室'
})

/** Another province, another person, another phone. */
export const guangzhouStranger = address({
  region: {
    country: china,
    province: { code: '440000', name: '广东省' },
    city: { code: '440100', name: '广州市' }
  },
  district: { code: '440106', name: '天河区' },
  recipientName: '赵六',
  phone: '13922223333',
  street: '体育西路',
  detail: '111号2601室'
})

/** What was ordered in every sample: one line of two, CNY 198.00. */
export const teaSet = {
  lines: [
    {
      lineId: 'l1',
      sku: 'TEA-SET-04',
      description: '青瓷茶具',
      quantity: 2,
      unitPrice: { minor: '9900', currency: 'CNY' }
    }
  ],
  total: { minor: '19800', currency: 'CNY' }
}
