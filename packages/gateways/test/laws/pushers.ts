import { message } from '../douyin-messages.ts'
import {
  appId,
  byTaobao,
  byWechat,
  byXiaohongshu,
  encodingAesKey,
  platformShowing,
  receiverChange,
  taobaoMessage,
  wechatMessage,
  xiaohongshuApp
} from '../platform-pushes.ts'
import { appKey, byDouyin, key, signed } from '../webhooks.ts'
import { afterSalesOf, detailOf, messageOf, platformAnswering } from '../xiaohongshu-answers.ts'
import { planted } from './mutated.ts'
import { senders } from './senders.ts'

const [name, phone, another, street, , place] = planted

const douyin = [
  message('111', { name, tel: phone }, { detail: place }),
  message('105', { name: another }, { detail: street })
]

const wechat = { ...wechatMessage(4, '#1001'), FromUserName: name, note: street }
const xiaohongshu = [
  messageOf('msg_fulfillment_status_change', { orderId: '#1001', orderStatus: 4, note: place }),
  messageOf('msg_after_sale_create', { orderId: '#1001', returnsId: 'R1', buyer: name }),
  receiverChange({ orderId: '#1001', updateTime: 1_772_413_200_000, name }),
  { ...receiverChange(), seller: phone }
]

/** Who pushes to a shop, and what, with personal values in it: trackers and platforms. */
export const pushers = [
  ...senders,
  { sender: 'douyin' as const, payload: douyin },
  { sender: 'wechatShop' as const, payload: wechat },
  { sender: 'xiaohongshu' as const, payload: xiaohongshu },
  { sender: 'taobao' as const, payload: taobaoMessage({ tid: '#1001', buyer_nick: name, street }) }
]

/** The same, signed as each of them signs. */
export const pushing = {
  ...signed,
  douyin: byDouyin,
  wechatShop: byWechat,
  xiaohongshu: byXiaohongshu,
  taobao: byTaobao
}

/** What is agreed with each of them; those who only name an order have it read from a platform that shows one. */
export const agreedWith = (sender: keyof typeof pushing) => ({
  key,
  appKey: sender === 'xiaohongshu' ? xiaohongshuApp : appKey,
  encodingAesKey,
  appId,
  readOrder: platformShowing().readOrder,
  ask: platformAnswering({
    'order.getOrderDetail': detailOf(4, { receiverName: name, receiverPhone: phone }),
    'afterSale.listAfterSaleInfos': afterSalesOf({ desc: street })
  }).ask
})
