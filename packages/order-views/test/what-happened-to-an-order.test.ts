import { type AuditEntry, auditTrailProjection } from '@readdress/order-views'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { planted, recorded, registry } from './story.ts'

const projection = auditTrailProjection(registry)

const entries = async (): Promise<ReadonlyArray<AuditEntry>> =>
  (await recorded()).map((one) => {
    const event = projection.decode(one)
    if (Either.isLeft(event) || event.right === null) throw new Error(`not read: ${one.type}`)
    const entry = projection.evolve(null, event.right, one, '')
    if (entry === null) throw new Error('no entry')
    return entry
  })

describe('the audit trail', () => {
  test('has every event, in order, with both times, actor, channel and policy', async () => {
    const trail = await entries()
    expect(trail.map(({ type }) => type)).toEqual([
      'OrderPlaced',
      'PaymentRecorded',
      'AddressChangeRequested',
      'AddressChangeVerified',
      'NewAddressConfirmed',
      'AddressChangeRouted',
      'AddressAmended',
      'AmendmentFailed',
      'AddressAmended'
    ])
    expect(trail[6]).toMatchObject({
      occurredAt: '2026-03-01T12:40:00.000Z',
      recordedAt: '2026-03-01T14:40:00.000Z',
      actor: { role: 'SellerAgent', id: 'a-1' },
      channel: 'PlatformChat',
      policy: { id: 'xiaohongshu', version: 1 }
    })
  })

  test('keeps which event says what, and no personal value', async () => {
    const trail = await entries()
    expect(trail[2]).toMatchObject({ orderId: 'A-1', revision: 2, type: 'AddressChangeRequested' })
    const kept = JSON.stringify(trail)
    expect(planted.filter((value) => kept.includes(value))).toEqual([])
  })

  test('finds the entries of one order under keys in the order of the stream', async () => {
    const [first, second] = (await recorded()).map((one) => {
      const event = projection.decode(one)
      return Either.isRight(event) && event.right !== null ? projection.keys(event.right, one)[0] : undefined
    })
    expect([first, second]).toEqual(['A-1/0000000000', 'A-1/0000000001'])
    expect((await entries()).map((entry) => projection.indexes['order']?.(entry))).toContainEqual(['A-1'])
  })
})
