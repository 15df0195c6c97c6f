import { gateways } from '@readdress/gateways'
import { openReaddress } from 'readdress'
import { describe, expect, test } from 'vitest'
import { hidden } from '../../gateways/test/douyin-messages.ts'
import { appKey, byDouyin, key } from '../../gateways/test/webhooks.ts'
import { done } from './personal-shop.ts'
import { placing, placingCommand } from './shop.ts'

describe('a buyer who applies for another address on the platform', () => {
  test('wishes it once, however often the platform says so', async () => {
    const shop = await done(openReaddress({ store: 'in-memory' }))
    const platformOrderNo = '4836875908288530057'
    await done(shop.receive(placingCommand('A-1', { ...placing, platform: 'douyin', platformOrderNo })))
    const push = shop.webhooks.receive(gateways.douyin({ key, appKey }), byDouyin([hidden]))
    expect(await push()).toEqual({ status: 200, reason: { type: 'Taken', facts: 1 } })
    expect(await push()).toEqual({ status: 200, reason: { type: 'AlreadyKnown' } })
    const types = (await done(shop.timeline('A-1'))).map(({ type }) => type)
    expect(types.filter((type) => type === 'AddressChangeRequested')).toHaveLength(1)
  })
})
