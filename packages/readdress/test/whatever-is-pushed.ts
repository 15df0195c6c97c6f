import { gateways } from '@readdress/gateways'
import { describe, expect, test } from 'vitest'
import { withChanged } from '../../gateways/test/laws/changing.ts'
import { planted } from '../../gateways/test/laws/mutated.ts'
import { agreedWith, pushers, pushing } from '../../gateways/test/laws/pushers.ts'
import { done } from './personal-shop.ts'
import { shopOver, storesToTest } from './shop-in-memory.ts'
import { labelled } from './webhook-shop.ts'

const parcels = {
  seventeenTrack: 'RR123456789CN',
  aftership: '61293150000079650811',
  easypost: 'EZ1000000001',
  kuaidi100: 'SF1234567890',
  shopify: 'N0000001',
  douyin: 'N0000002',
  wechatShop: 'N0000003',
  xiaohongshu: 'N0000004',
  taobao: 'N0000005'
}

const showsNobody = (told: object): boolean => {
  const text = JSON.stringify(told)
  return !planted.some((one) => text.includes(one))
}

/** Lets every gateway receive so many changed payloads of its sender. */
export const proveWhateverIsPushed = (numRuns: number): void => {
  describe.each(pushers)('whatever $sender pushes to a shop', ({ sender, payload }) => {
    test(`is taken, or answered with a reason and kept without a value (${numRuns})`, {
      timeout: 600_000
    }, async () => {
      const shop = shopOver(storesToTest())
      await labelled(shop, 'A-1', parcels[sender], {
        platform: sender === 'wechatShop' ? 'wechat' : sender,
        platformOrderNo: '#1001'
      })
      const gateway = gateways[sender](agreedWith(sender))
      const seen = new Set<number>()
      let refused = 0
      await withChanged(payload, numRuns, async (changed) => {
        const answer = await shop.webhooks.receive(gateway, pushing[sender](changed))()
        seen.add(answer.status)
        refused += answer.status === 200 ? 0 : 1
        // An expectation for each of so many would take most of the time.
        const isWell = [200, 202, 400, 422].includes(answer.status) && showsNobody(answer)
        if (!isWell) expect.unreachable(JSON.stringify(answer))
      })
      expect([...seen]).toEqual(expect.arrayContaining([200, 400]))
      const kept = await done(shop.webhooks.refused())
      expect(kept).toHaveLength(Math.min(refused, 900))
      expect(kept.filter((one) => !showsNobody(one))).toEqual([])
    })
  })
}
