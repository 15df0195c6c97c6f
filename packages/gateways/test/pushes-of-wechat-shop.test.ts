import { StatedAddress, written } from '@readdress/order'
import fc from 'fast-check'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { commandsFor, type Hint, type Refusal, type Webhook, wechatShop, wechatShopEcho } from '../src/index.ts'
import { mutated, planted } from './laws/mutated.ts'
import {
  appId,
  byWechat,
  encodingAesKey,
  encryptedForWechat,
  platformShowing,
  shownAddress,
  signedByWechat,
  wechatMessage
} from './platform-pushes.ts'
import { instant, key, orderId, receivedAt, webhook } from './webhooks.ts'

const settings = { key, encodingAesKey, appId, readOrder: platformShowing().readOrder }
const translated = (from: Webhook) => wechatShop(from, settings)
const signal = new AbortController().signal

const hintIn = (said: Either.Either<Refusal, Hint>): Hint => {
  if (Either.isLeft(said)) throw new Error(JSON.stringify(said.left))
  return said.right
}

// What WeChat's documentation shows of a push in the safe mode, and of the first question.
const published = {
  settings: { ...settings, key: 'AAAAA', encodingAesKey: 'A'.repeat(43), appId: 'wxba5fad812f8e6fb9' },
  url: '/recive?signature=6c5c811b55cc85e0e1b54100749188c20beb3f5d&timestamp=1714112445&nonce=415670741&openid=o9AgO5Kd5ggOC-bXrbNODIiE3bGY&encrypt_type=aes&msg_signature=046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
  body: {
    ToUserName: 'gh_97417a04a28d',
    Encrypt:
      '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04='
  },
  echo: '/revice?signature=f464b24fc39322e44b38aa78f5edd27bd1441696&echostr=4375120948345356249&timestamp=1714036504&nonce=1514711492'
}

describe('a push of WeChat Shop', () => {
  test('names an order, which is read with the digits of its number whole', async () => {
    const { asked, readOrder } = platformShowing()
    const hint = hintIn(wechatShop(byWechat(wechatMessage(2)), { ...settings, readOrder }))
    expect(hint.about).toEqual({ type: 'Order', platform: 'wechat', platformOrderNo: '3732676853715311104' })
    expect(asked).toEqual([])
    const facts = Either.getOrElseW(() => [])(await hint.readFacts(signal)())
    expect(asked).toEqual(['3732676853715311104'])
    expect(commandsFor({ about: hint.about, facts }, orderId)).toEqual([
      {
        type: 'ObservePlatformAddress',
        commandId: expect.any(String),
        orderId,
        actor: { role: 'Platform', id: 'wechat' },
        channel: 'Api',
        occurredAt: '2026-03-02T01:00:00.000Z',
        source: { system: 'wechat', eventId: expect.any(String) },
        data: {
          address: shownAddress,
          recipientIsBuyer: true,
          changedBy: 'Unknown',
          changedAt: '2026-03-02T01:00:00.000Z'
        }
      }
    ])
    const asNumber = JSON.stringify(wechatMessage(2)).replace('"3732676853715311104"', '3732676853715311104')
    expect(hintIn(translated(signedByWechat(encryptedForWechat(asNumber)))).about).toEqual(hint.about)
  })

  test('is the wish of the buyer where the order shows what he applies for', async () => {
    const wished = written(StatedAddress, { ...shownAddress, detail: '540号' })
    const order = {
      address: shownAddress,
      recipientIsBuyer: false,
      appliedFor: { address: wished, at: instant('2026-03-02T00:59:00.000Z') }
    }
    const { readOrder } = platformShowing(order)
    const push = wechatShop(byWechat(wechatMessage(4)), { ...settings, readOrder })
    const read = async () => {
      const { about, readFacts } = hintIn(push)
      return commandsFor({ about, facts: Either.getOrElseW(() => [])(await readFacts(signal)()) }, orderId, 3)
    }
    expect(await read()).toMatchObject([
      { type: 'ObservePlatformAddress', data: { address: shownAddress, recipientIsBuyer: false } },
      {
        type: 'RequestAddressChange',
        actor: { role: 'Buyer', id: 'wechat' },
        occurredAt: '2026-03-02T00:59:00.000Z',
        data: { initiator: 'Buyer', reason: 'Other', address: wished, recipientIsBuyer: false, baseVersion: 3 }
      }
    ])
    expect(await read()).toEqual(await read())
  })

  test('is not for us when it tells of something else', () => {
    for (const type of [1, 3, 5, 6, 7])
      expect(translated(byWechat(wechatMessage(type)))).toMatchObject({
        left: { type: 'NotForUs', field: 'order_info.type' }
      })
    expect(translated(byWechat({ ...wechatMessage(2), Event: 'channels_ec_order_new' }))).toMatchObject({
      left: { type: 'NotForUs', field: 'Event' }
    })
  })

  test('has its faults at a place', () => {
    const fault = (payload: unknown) => Either.swap(translated(byWechat(payload)))
    expect(fault(wechatMessage(2, ' '))).toMatchObject({ right: { field: 'order_info.order_id' } })
    expect(fault(wechatMessage(2, '1', 1e17))).toMatchObject({ right: { field: 'CreateTime' } })
    expect(fault('no message')).toMatchObject({ right: { type: 'MalformedPayload' } })
  })

  test('is opened as the documentation shows', () => {
    const push = { ...webhook(JSON.stringify(published.body)), url: published.url }
    expect(wechatShop(push, published.settings)).toMatchObject({ left: { type: 'NotForUs', field: 'Event' } })
    expect(wechatShopEcho(published.echo, { key: 'AAAAA' })).toBe('4375120948345356249')
    expect(wechatShopEcho(published.echo, { key: 'AAAAB' })).toBeNull()
    expect(wechatShopEcho('/revice', { key: 'AAAAA' })).toBeNull()
  })

  test('is not taken under another token, key or app, nor changed', () => {
    const wrong = Either.left({ type: 'SignatureWrong', place: 'msg_signature' })
    const good = byWechat(wechatMessage(2))
    expect(wechatShop(good, { ...settings, key: 'another' })).toEqual(wrong)
    expect(wechatShop(signedByWechat(encryptedForWechat('{}'), ''), { ...settings, key: '' })).toEqual(wrong)
    expect(translated({ ...good, url: '/webhooks/wechat' })).toEqual(
      Either.left({ type: 'SignatureMissing', place: 'msg_signature' })
    )
    const notOpened = { left: { type: 'MalformedPayload', field: 'Encrypt' } }
    expect(wechatShop(good, { ...settings, appId: 'wx1' })).toMatchObject(notOpened)
    for (const other of ['Z'.repeat(43), 'short', ''])
      expect(wechatShop(good, { ...settings, encodingAesKey: other })).toMatchObject(notOpened)
    for (const sealed of ['', 'AAAA', Buffer.alloc(16).toString('base64'), Buffer.alloc(48, 3).toString('base64')])
      expect(translated(signedByWechat(sealed))).toMatchObject(notOpened)
  })

  test('may hold anything: it is refused at a place, and tells nothing personal', () => {
    const good = { ...wechatMessage(2), FromUserName: planted[0], debug: planted[1] }
    fc.assert(
      fc.property(mutated(good), (changed) => {
        const said = translated(byWechat(changed))
        if (Either.isLeft(said)) for (const text of planted) expect(JSON.stringify(said.left)).not.toContain(text)
        else expect(said.right.about.platform).toBe('wechat')
      }),
      { numRuns: 1000 }
    )
  })

  test('is not later than it came', async () => {
    const hint = hintIn(translated(byWechat(wechatMessage(2, '1', 1_972_413_200))))
    expect(await hint.readFacts(signal)()).toMatchObject({
      right: [{ occurredAt: receivedAt, data: { changedAt: receivedAt } }]
    })
  })
})
