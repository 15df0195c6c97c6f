export { fieldNames } from './field-names.ts'
export type { Gateway } from './gateway.ts'
export { gateways } from './gateways.ts'
export { type Kuaidi100Account, type Kuaidi100Settings, kuaidi100Intercept } from './outbound/kuaidi100-intercept.ts'
export type { SettingsUnusable } from './outbound/settings-unusable.ts'
export { signedWebhook, type WebhookSettings } from './outbound/signed-webhook.ts'
export { type DouyinSettings, douyin } from './platforms/douyin.ts'
export type { OrderOnPlatform, ReadOrder } from './platforms/order-on-platform.ts'
export type { PlatformSettings } from './platforms/platform-settings.ts'
export { shopify } from './platforms/shopify.ts'
export { type TaobaoSettings, taobao } from './platforms/taobao.ts'
export { type WechatShopSettings, wechatShop, wechatShopEcho } from './platforms/wechat-shop.ts'
export { type XiaohongshuSettings, xiaohongshu } from './platforms/xiaohongshu.ts'
export type { AskXiaohongshu, XiaohongshuApi } from './platforms/xiaohongshu-answer.ts'
export type { Refusal } from './refusal.ts'
export { aftership } from './trackers/aftership.ts'
export type { CarrierNames } from './trackers/carrier-named.ts'
export { easypost } from './trackers/easypost.ts'
export { kuaidi100 } from './trackers/kuaidi100.ts'
export { seventeenTrack } from './trackers/seventeen-track.ts'
export type { TrackerSettings, TranslateScans } from './trackers/tracker.ts'
export {
  type About,
  type AboutOrder,
  type AboutParcel,
  type CancelFact,
  commandsFor,
  type Fact,
  type FactCommand,
  type Hint,
  type Translated,
  type WishFact
} from './translated.ts'
export type { Webhook } from './webhook.ts'
