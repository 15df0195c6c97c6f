import { eventRegistry, type RecordedEvent, sequencePosition, streamName } from '@readdress/event-store'
import {
  carrierProfiles,
  decodeCommand,
  type OrderEvent,
  type OrderState,
  order,
  orderEventSchemas,
  orderEventUpcasters,
  policyFor
} from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'

export const registry = eventRegistry<OrderEvent>({ schemas: orderEventSchemas, upcasters: orderEventUpcasters })

/** Names and numbers that nothing but a masked text may show. */
export const planted = ['王小明', '13812341234', '人民南路四段', '9号7栋302室', '晓晓_2020', '搬家了请帮忙改一下']

const china = { code: 'CN', name: '中国' }
const sichuan = { code: '510000', name: '四川省' }
const oldAddress = {
  region: { country: china, province: sichuan, city: { code: '510100', name: '成都市' } },
  district: { code: '510107', name: '武侯区' },
  recipientName: '王小明',
  phone: '13812341234',
  street: '人民南路四段',
  detail: '9号7栋302室'
}
const newAddress = {
  ...oldAddress,
  region: { country: china, province: sichuan, city: { code: '510700', name: '绵阳市' } },
  district: { code: '510703', name: '涪城区' }
}

const caseId = 'ca5e0000-0000-4000-8000-000000000001'
const agent = { role: 'SellerAgent', id: 'a-1' }
const buyer = { role: 'Buyer', id: 'b-1' }
const amount = { minor: '9900', currency: 'CNY' }
const day = (time: string): string => `2026-03-01T${time}:00.000Z`

const placing = {
  platform: 'xiaohongshu',
  platformOrderNo: 'P728391',
  orderedAt: day('12:00'),
  buyer: { nickname: '晓晓_2020' },
  recipientIsBuyer: true,
  address: oldAddress,
  lines: [{ lineId: 'l1', sku: 'TEA', description: '茶具', quantity: 1, unitPrice: amount }],
  total: amount
}
const wish = {
  caseId,
  initiator: 'Buyer',
  reason: 'Relocation',
  reasonText: '搬家了请帮忙改一下',
  address: newAddress,
  recipientIsBuyer: true,
  baseVersion: 1
}
const check = { caseId, proposal: 1, factors: [{ factor: 'PlatformSession', result: 'Match' }] }
const yes = { caseId, proposal: 1, address: newAddress, by: 'Buyer', method: 'Chat' }
const save = { caseId, version: 2, address: newAddress, expectedVersion: 1 }

const commands: ReadonlyArray<readonly [at: string, type: string, actor: object, data: object]> = [
  ['12:00', 'PlaceOrder', agent, placing],
  ['12:01', 'RecordPayment', agent, { amount, method: 'Platform', paidAt: day('12:01'), protection: 'None' }],
  ['12:30', 'RequestAddressChange', buyer, wish],
  ['12:36', 'VerifyAddressChange', agent, check],
  ['12:38', 'ConfirmNewAddress', buyer, yes],
  ['12:40', 'AmendAddress', agent, save],
  ['12:50', 'RecordPlatformAnswer', agent, { caseId, version: 2, outcome: 'Failed', failure: 'Timeout' }],
  ['13:00', 'AmendAddress', agent, save]
]

/** What happened to one order: placed, confirmed, amended, failed, amended again; from 12:40 on it was written down two hours late. */
export const recorded = async (): Promise<ReadonlyArray<RecordedEvent>> => {
  let state: OrderState = order.initialState
  let events: ReadonlyArray<RecordedEvent> = []
  for (const [place, [at, type, actor, data]] of commands.entries()) {
    const source = type.startsWith('Record') ? { source: { system: 'test', eventId: String(place) } } : {}
    const commandId = `c0de0000-0000-4000-8000-00000000000${place}`
    const envelope = { type, commandId, orderId: 'A-1', actor, channel: 'PlatformChat', occurredAt: day(at), ...source }
    const command = decodeCommand({ ...envelope, data })
    if (Either.isLeft(command)) throw new Error(`${type}: ${JSON.stringify(command.left)}`)
    const context = { policy: policyFor('xiaohongshu'), carriers: carrierProfiles }
    const decided = order.decide({ ...command.right, context }, state)
    if (Either.isLeft(decided)) throw new Error(`${type}: ${JSON.stringify(decided.left)}`)
    state = decided.right.reduce(order.evolve, state)
    const recordedAt = at < '12:40' ? day(at) : `2026-03-01T${Number(at.slice(0, 2)) + 2}${at.slice(2)}:00.000Z`
    events = [...events, ...decided.right.map((event, index) => asRecorded(event, events.length + index, recordedAt))]
  }
  return events
}

/** An event as the store gives it back. */
export const asRecorded = (event: OrderEvent, revision: number, recordedAt: string): RecordedEvent => {
  const { data, schemaVersion } = registry.encode(event)
  const { occurredAt, actor, channel, policy } = event.metadata
  const metadata = { occurredAt, recordedAt, schemaVersion, actor: { ...actor }, channel }
  return {
    position: sequencePosition(revision + 1),
    stream: streamName('order-A-1'),
    revision,
    id: `e0e0e0e0-0000-5000-8000-0000000000${String(revision).padStart(2, '0')}`,
    type: event.type,
    data,
    metadata: policy === undefined ? metadata : { ...metadata, policy: { ...policy } }
  }
}
