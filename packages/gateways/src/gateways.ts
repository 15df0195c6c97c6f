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

/** The gateways that come with the library, each to be completed with what the shop has agreed: `gateways.aftership({ key })`. */
export const gateways = {
  seventeenTrack: gatewayFor('17track', seventeenTrack, seventeenTrackFields),
  aftership: gatewayFor('aftership', aftership, aftershipFields),
  easypost: gatewayFor('easypost', easypost, easypostFields),
  kuaidi100: gatewayFor('kuaidi100', kuaidi100, kuaidi100Fields),
  douyin: (settings: DouyinSettings): Gateway => ({
    name: 'douyin',
    fields: douyinFields,
    translate: (webhook) => douyin(webhook, settings)
  }),
  shopify: gatewayFor('shopify', shopify, shopifyFields),
  taobao: gatewayFor('taobao', taobao, taobaoFields),
  wechatShop: (settings: WechatShopSettings): Gateway => ({
    ...gatewayFor('wechat', wechatShop, wechatShopFields)(settings),
    echo: (url) => wechatShopEcho(url, settings)
  }),
  xiaohongshu: (settings: XiaohongshuSettings): Gateway => ({
    name: 'xiaohongshu',
    fields: xiaohongshuFields,
    translate: (webhook) => xiaohongshu(webhook, settings)
  })
} as const
