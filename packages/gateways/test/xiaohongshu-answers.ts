import { CarrierName, written } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import type { AskXiaohongshu, Fact, Hint, XiaohongshuApi } from '../src/index.ts'
import { xiaohongshu } from '../src/index.ts'
import { byXiaohongshu, platformShowing, xiaohongshuApp } from './platform-pushes.ts'
import { key } from './webhooks.ts'

/** The number of the order that is asked about. */
export const orderNo = 'P768291112062421411'

const paidTime = Date.parse('2026-03-01T12:03:00Z')
const updateTime = Date.parse('2026-03-02T01:00:00Z')

/** A message of Xiaohongshu about this order, with the fields that its documents name. */
export const messageOf = (msgTag: string, data: object = {}) => ({
  msgTag,
  sellerId: 's1',
  data: JSON.stringify({ orderId: orderNo, packageId: orderNo, updateTime, ...data })
})

/** That the state of the order changed to this number. */
export const statusMessage = (orderStatus: number) => messageOf('msg_fulfillment_status_change', { orderStatus })

/** An order as `order.getOrderDetail` shows it, with more than is read. */
export const detailOf = (orderStatus: number, more: object = {}) => ({
  orderId: orderNo,
  orderType: 1,
  orderStatus,
  orderAfterSalesStatus: 1,
  createdTime: paidTime - 60_000,
  paidTime,
  updateTime,
  deliveryTime: 0,
  cancelTime: 0,
  finishTime: 0,
  customerRemark: '请放门口 13812341234',
  totalPayAmount: 12_900,
  paymentType: 2,
  openAddressId: 'a1',
  ...more
})

/** The track of a parcel as `order.getOrderTracking` shows it. */
export const tracksOf = (records: ReadonlyArray<object>, currentStatusDesc = '运输中', more: object = {}) => ({
  orderTrackInfos: [
    {
      orderId: orderNo,
      deliveryOrderId: 'P219',
      currentStatusDesc,
      expressCompanyCode: 'shunfeng',
      expressCompanyName: '顺丰速运',
      expressNo: 'SF1234567890',
      records,
      ...more
    }
  ]
})

/** An entry of a track. */
export const entry = (eventAt: string, nodeId: number, subNodeId: number, trackingStatus: number | string) => ({
  eventAt,
  eventDesc: '【成都市】快件已揽收 13812341234',
  trackingPartnerSyncAt: eventAt,
  nodeId,
  subNodeId,
  trackingStatus,
  trackingStatusDesc: null,
  location: { provinceName: '四川省', cityName: '成都市' }
})

/** After-sales of the order as `afterSale.listAfterSaleInfos` shows them. */
export const afterSalesOf = (...listed: ReadonlyArray<object>) => ({
  totalCount: listed.length,
  pageNo: 1,
  afterSaleBasicInfos: listed.map((one) => ({
    returnsId: 'R6242141112658161',
    returnType: 1,
    status: 1,
    orderId: orderNo,
    applyTime: updateTime,
    updatedAt: updateTime + 60_000,
    desc: '张三不要了',
    ...one
  }))
})

/** A platform that answers so, and what it was asked for. */
export const platformAnswering = (answers: Partial<Record<XiaohongshuApi, unknown>>) => {
  const asked: Array<XiaohongshuApi> = []
  const ask: AskXiaohongshu = (api) => async () => {
    asked.push(api)
    return api in answers
      ? Either.right(answers[api])
      : Either.left({ type: 'PartnerUnavailable', because: `${api} not reachable` })
  }
  return { asked, ask }
}

/** The hints in a push, for a shop that can ask. */
export const hintsOf = (ask: AskXiaohongshu, ...messages: ReadonlyArray<object>): ReadonlyArray<Hint> => {
  const said = xiaohongshu(byXiaohongshu(messages), {
    key,
    appKey: xiaohongshuApp,
    readOrder: platformShowing().readOrder,
    carriers: { zhongtong: written(CarrierName, 'zto') },
    ask
  })
  if (Either.isLeft(said)) throw new Error(said.left.type)
  return said.right
}

/** What is found when a message comes and the platform answers so. */
export const factsFound = async (
  message: object,
  answers: Partial<Record<XiaohongshuApi, unknown>>
): Promise<ReadonlyArray<Fact>> => {
  const [hint] = hintsOf(platformAnswering(answers).ask, message)
  const read = await hint?.readFacts(new AbortController().signal)()
  if (read === undefined || Either.isLeft(read)) throw new Error(JSON.stringify(read))
  return read.right
}
