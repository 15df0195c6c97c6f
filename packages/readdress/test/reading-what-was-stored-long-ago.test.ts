import { sequencePosition, streamName } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { orderRegistry } from '../src/order-registry.ts'

const resolvedIn2025 = {
  position: sequencePosition(1),
  stream: streamName('order-A-1'),
  revision: 0,
  id: 'e0e0e0e0-0000-5000-8000-000000000001',
  type: 'IssueResolved',
  data: { issueId: 'Stall:p1:1', how: 'Found' },
  metadata: {
    schemaVersion: 1,
    occurredAt: '2025-03-01T09:00:00.000Z',
    actor: { role: 'SellerAgent', id: 'a-1' },
    channel: 'Internal'
  }
}

describe('an event that was stored in an earlier form', () => {
  test('is read in the present one', () => {
    expect(orderRegistry.decode(resolvedIn2025)).toMatchObject({
      right: { type: 'IssueResolved', data: { issueId: 'Stall:p1:1', parcelId: 'p1', how: 'Found' } }
    })
  })

  test('that never had the form of its version is refused with the place', () => {
    const read = orderRegistry.decode({ ...resolvedIn2025, data: { issueId: 'no issue', how: 'Found' } })
    expect(Either.isLeft(read) && read.left).toMatchObject({ type: 'UnreadableEvent', at: '/data/issueId' })
  })
})
