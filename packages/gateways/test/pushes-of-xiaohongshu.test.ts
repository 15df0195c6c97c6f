import fc from 'fast-check'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { type OrderOnPlatform, type Webhook, xiaohongshu } from '../src/index.ts'
import { mutated, planted } from './laws/mutated.ts'
import { byXiaohongshu, platformShowing, receiverChange, shownAddress, xiaohongshuApp } from './platform-pushes.ts'
import { key } from './webhooks.ts'

const settings = { key, appKey: xiaohongshuApp, readOrder: platformShowing().readOrder }
const translated = (from: Webhook) => xiaohongshu(from, settings)
const status = { msgTag: 'msg_fulfillment_status_change', data: '{"orderId":"P1","orderStatus":6}' }

describe('a push of Xiaohongshu', () => {
  test('names orders whose receiver was changed, also as older apps are told it, and nothing else', async () => {
    const older = receiverChange({ packageId: 'P2', openAddressId: 'a', updateTime: 1_772_413_200_000 })
    const said = translated(byXiaohongshu([status, receiverChange(), older]))
    expect(said).toMatchObject({
      right: [
        { about: { type: 'Order', platform: 'xiaohongshu', platformOrderNo: 'P768291112062421411' } },
        { about: { platformOrderNo: 'P2' } }
      ]
    })
    if (Either.isLeft(said)) throw new Error(said.left.type)
    expect(await said.right[0]?.readFacts(new AbortController().signal)()).toMatchObject({
      right: [
        { type: 'ObservePlatformAddress', data: { address: shownAddress, changedAt: '2026-03-02T01:00:00.000Z' } }
      ]
    })
    expect(translated(byXiaohongshu([status]))).toMatchObject({ left: { type: 'NotForUs', field: 'msgTag' } })
  })

  test('has its faults at a place', () => {
    const fault = (data: object) => Either.swap(translated(byXiaohongshu([status, receiverChange(data)])))
    expect(fault({ updateTime: 1 })).toMatchObject({ right: { type: 'MalformedPayload', field: '1.data.orderId' } })
    expect(fault({ orderId: 'P1', updateTime: 1.5 })).toMatchObject({ right: { field: '1.data.updateTime' } })
    expect(fault({ orderId: 'P1' })).toMatchObject({ right: { field: '1.data' } })
  })

  test('is not taken under another key, path or time', () => {
    const wrong = Either.left({ type: 'SignatureWrong', place: 'sign' })
    const good = byXiaohongshu([receiverChange()])
    expect(xiaohongshu(good, { ...settings, key: 'another' })).toEqual(wrong)
    expect(xiaohongshu(good, { ...settings, appKey: 'another' })).toEqual(wrong)
    expect(translated({ ...good, url: '/webhooks/xiaohongshu?shop=2' })).toEqual(wrong)
    expect(translated({ ...good, headers: { ...good.headers, timestamp: '1' } })).toEqual(wrong)
    expect(translated({ ...good, headers: {} })).toEqual(Either.left({ type: 'SignatureMissing', place: 'sign' }))
  })

  test('comes to nothing where what is read there is no address', async () => {
    const nonsense = { address: { recipientName: 1 } } as unknown as OrderOnPlatform // as a client without types may give it
    const said = xiaohongshu(byXiaohongshu([receiverChange()]), { ...settings, ...platformShowing(nonsense) })
    if (Either.isLeft(said)) throw new Error(said.left.type)
    expect(await said.right[0]?.readFacts(new AbortController().signal)()).toEqual(
      Either.left({ type: 'PartnerRefused', because: 'AddressUnreadable' })
    )
  })

  test('may hold anything: it is refused at a place, and tells nothing personal', () => {
    const good = [
      { ...receiverChange(), seller: planted[0] },
      { ...status, data: planted[3] }
    ]
    fc.assert(
      fc.property(mutated(good), (changed) => {
        const said = translated(byXiaohongshu(changed))
        if (Either.isLeft(said)) for (const text of planted) expect(JSON.stringify(said.left)).not.toContain(text)
        else expect(said.right.length).toBeGreaterThan(0)
      }),
      { numRuns: 1000 }
    )
  })
})
