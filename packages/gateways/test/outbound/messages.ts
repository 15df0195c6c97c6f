import { CarrierName, InterceptId, OrderId, TrackingNumber, written } from '@readdress/order'
import type { CarrierInstruction, NoticeToSend } from '@readdress/reactions'

/** An instruction to redirect a parcel. */
export const redirect: CarrierInstruction = {
  idempotencyKey: '0a5b8a4e-31d5-5c0e-9d3f-0c6a1f0d7a11',
  orderId: written(OrderId, 'A-1001'),
  interceptId: written(InterceptId, '1e7c0000-0000-4000-8000-000000000001'),
  carrier: written(CarrierName, 'sf'),
  trackingNumber: written(TrackingNumber, 'SF1234567890'),
  action: 'RedirectToAddress',
  toVersion: 2,
  via: 'AggregatorApi',
  attempt: 1
}

/** A notice to the account on a platform. */
export const notice: NoticeToSend = {
  idempotencyKey: '6f1c2a90-7d1e-5b55-8a67-2f0b7c3c9e02',
  orderId: written(OrderId, 'A-1001'),
  platform: 'generic',
  platformOrderNo: 'P728391',
  kind: 'ChangeEffective',
  target: 'PlatformAccount',
  language: 'zh-CN',
  text: '订单P728391：收货地址已修改。如非本人操作，请立即联系我们。'
}
