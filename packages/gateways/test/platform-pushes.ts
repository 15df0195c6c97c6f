import { createCipheriv, createHash } from 'node:crypto'
import { StatedAddress, written } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { chengdu } from '../../order/test/samples.ts'
import type { OrderOnPlatform, ReadOrder, Webhook } from '../src/index.ts'
import { key, webhook } from './webhooks.ts'

export const encodingAesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
export const appId = 'wx0123456789abcdef'
export const xiaohongshuApp = '4e3d199262be4950a350'

const sha1 = (...texts: ReadonlyArray<string>): string =>
  createHash('sha1').update(texts.toSorted().join('')).digest('hex')

/** A text as WeChat encrypts it for an app; the random bytes are fixed. */
export const encryptedForWechat = (text: string, app = appId, aesKey = encodingAesKey): string => {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(Buffer.byteLength(text))
  const content = Buffer.concat([Buffer.alloc(16, 7), length, Buffer.from(text), Buffer.from(app)])
  const padding = 32 - (content.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([
    cipher.update(Buffer.concat([content, Buffer.alloc(padding, padding)])),
    cipher.final()
  ]).toString('base64')
}

/** What is encrypted, pushed and signed as WeChat does. */
export const signedByWechat = (Encrypt: string, token = key): Webhook => ({
  ...webhook(JSON.stringify({ ToUserName: 'gh_1', Encrypt })),
  url: `/webhooks/wechat?timestamp=1772413200&nonce=415670741&msg_signature=${sha1(token, '1772413200', '415670741', Encrypt)}`
})

export const byWechat = (payload: unknown): Webhook => signedByWechat(encryptedForWechat(JSON.stringify(payload)))

/** A message about an order of nineteen digits, with the number as WeChat's examples have it. */
export const wechatMessage = (type: number, number = '3732676853715311104', CreateTime = 1772413200) => ({
  ToUserName: 'gh_1',
  FromUserName: 'oABCD',
  CreateTime,
  MsgType: 'event',
  Event: 'channels_ec_order_ext_info_update',
  order_info: { order_id: number, type }
})

/** Messages as Xiaohongshu signs them: path, parameters and time, and not the body. */
export const byXiaohongshu = (payload: unknown): Webhook => {
  const timestamp = '1772413200000'
  const signed = `/webhooks/xiaohongshu?app-key=${xiaohongshuApp}&shop=1&timestamp=${timestamp}${key}`
  const headers = { timestamp, sign: createHash('md5').update(signed).digest('hex'), 'app-key': xiaohongshuApp }
  return { ...webhook(JSON.stringify(payload), headers), url: '/webhooks/xiaohongshu?shop=1' }
}

/** That the receiver of an order was changed. */
export const receiverChange = (
  data: object = { orderId: 'P768291112062421411', openAddressId: 'a1', updateTime: 1_772_413_200_000 }
) => ({
  msgTag: 'msg_fulfillment_receiver_change',
  sellerId: 's1',
  data: JSON.stringify(data)
})

/** A message as a client of Taobao's message service hands it in. */
export const byTaobao = (message: unknown): Webhook => webhook(JSON.stringify(message))

/** That the address of an order was changed, with its number as Taobao writes it. */
export const taobaoMessage = (content: object | string = '{"tid":4836875908288530057,"seller_nick":"茶店"}') => ({
  topic: 'taobao_trade_TradeLogisticsAddressChanged',
  content: typeof content === 'string' ? content : JSON.stringify(content),
  pubTime: '2026-03-02 09:00:00'
})

/** The address that a platform shows. */
export const shownAddress = written(StatedAddress, chengdu)

/** A platform that shows this order, and what it was asked for. */
export const platformShowing = (order: OrderOnPlatform = { address: shownAddress }) => {
  const asked: Array<string> = []
  const readOrder: ReadOrder = (platformOrderNo) => async () => {
    asked.push(platformOrderNo)
    return Either.right(order)
  }
  return { asked, readOrder }
}
