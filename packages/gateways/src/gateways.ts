import { type Gateway, gatewayFor } from './gateway.ts'
import { type DouyinSettings, douyin } from './platforms/douyin.ts'
import { douyinFields } from './platforms/douyin-message.ts'
import { shopify, shopifyFields } from './platforms/shopify.ts'
import { taobao, taobaoFields } from './platforms/taobao.ts'
import { type WechatShopSettings, wechatShop, wechatShopEcho, wechatShopFields } from './platforms/wechat-shop.ts'
import { type XiaohongshuSettings, xiaohongshu, xiaohongshuFields } from './platforms/xiaohongshu.ts'
import { aftership, aftershipFields } from './trackers/aftership.ts'
import { easypost, easypostFields } from './trackers/easypost.ts'
import { kuaidi100, kuaidi100Fields } from './trackers/kuaidi100.ts'
import { seventeenTrack, seventeenTrackFields } from './trackers/seventeen-track.ts'
import type { TrackerSettings } from './trackers/tracker.ts'

const json = (value: object) => ({ type: 'application/json', body: JSON.stringify(value) })

/** The gateways that come with the library, each to be completed with what the shop has agreed: `gateways.aftership({ key })`. */
export const gateways = {
  seventeenTrack: gatewayFor('17track', seventeenTrack, seventeenTrackFields),
  aftership: gatewayFor('aftership', aftership, aftershipFields),
  easypost: gatewayFor('easypost', easypost, easypostFields),
  kuaidi100: (settings: TrackerSettings): Gateway => ({
    ...gatewayFor('kuaidi100', kuaidi100, kuaidi100Fields)(settings),
    expectedReply: json({ result: true, returnCode: '200', message: 'success' })
  }),
  douyin: (settings: DouyinSettings): Gateway => ({
    name: 'douyin',
    fields: douyinFields,
    expectedReply: json({ code: 0, msg: 'success' }),
    translate: (webhook) => douyin(webhook, settings)
  }),
  shopify: gatewayFor('shopify', shopify, shopifyFields),
  taobao: gatewayFor('taobao', taobao, taobaoFields),
  wechatShop: (settings: WechatShopSettings): Gateway => ({
    ...gatewayFor('wechat', wechatShop, wechatShopFields)(settings),
    expectedReply: { type: 'text/plain', body: 'success' },
    echo: (url) => wechatShopEcho(url, settings)
  }),
  xiaohongshu: (settings: XiaohongshuSettings): Gateway => ({
    name: 'xiaohongshu',
    fields: xiaohongshuFields,
    expectedReply: json({ success: true, error_code: 0, error_msg: '' }),
    translate: (webhook) => xiaohongshu(webhook, settings)
  })
} as const
