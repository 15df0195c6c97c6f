import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { aftership, type Webhook } from '../src/index.ts'
import { byAftership, commandsOf, key, meaningIn } from './webhooks.ts'

// The shape is that of "Webhook specifications" of AfterShip's tracking API, 2025-01 (www.aftership.com/docs/tracking).
const checkpoint = (time: string, tag: string | null, subtag: string | null) => ({
  slug: 'fedex',
  city: null,
  created_at: '2026-03-04T00:00:00+00:00',
  location: 'Leipzig',
  country_iso3: 'DEU',
  message: 'Handled',
  tag,
  subtag,
  checkpoint_time: time,
  raw_tag: 'AR'
})
const pushed = (checkpoints: ReadonlyArray<object>, more: object = {}) => ({
  ts: 1772582400,
  event: 'tracking_update',
  event_id: 'a9a0ea0c-3a3c-4b32-a5a5-1a4c5b1d1f55',
  msg: {
    id: 'bff5a3bac79b472991a204172473a635',
    tracking_number: '61293150000079650811',
    slug: 'fedex',
    signed_by: null,
    expected_delivery: null,
    checkpoints,
    ...more
  }
})
const translated = (from: Webhook) => aftership(from, { key })

describe('a webhook of AfterShip', () => {
  test('is one fact for each checkpoint, with the time as the carrier gives it', () => {
    const push = pushed(
      [
        checkpoint('2026-03-02T18:30:00', 'InTransit', 'InTransit_001'),
        checkpoint('2026-03-03T09:00:00+01:00', 'Delivered', 'Delivered_003')
      ],
      { signed_by: 'A. Muster', expected_delivery: '2026-03-03T17:00:00+01:00' }
    )
    expect(commandsOf(translated(byAftership(push)))).toMatchObject([
      { data: { rawCode: 'InTransit_001', eventTime: { local: '2026-03-02T18:30:00', offset: null } } },
      {
        source: { system: 'aftership' },
        occurredAt: '2026-03-03T08:00:00.000Z',
        data: {
          carrier: 'fedex',
          trackingNumber: '61293150000079650811',
          signer: 'A. Muster',
          expectedDelivery: '2026-03-03T16:00:00.000Z'
        }
      }
    ])
  })

  test('is not taken with a wrong signature, and not for us when it tells of something else', () => {
    const good = byAftership(pushed([]))
    expect(aftership(good, { key: 'another key' })).toEqual(
      Either.left({ type: 'SignatureWrong', place: 'aftership-hmac-sha256' })
    )
    expect(translated(byAftership({ event: 'edd_revise', msg: {} }))).toMatchObject(Either.left({ type: 'NotForUs' }))
  })
})

// Every row of the table of tracking statuses that AfterShip can say, and codes that are in none.
describe('a tag of AfterShip', () => {
  test.each([
    ['Pending', 'Pending_001', 'NotFound_Other'],
    ['InfoReceived', 'InfoReceived_001', 'InfoReceived_Other'],
    ['InTransit', 'InTransit_001', 'InTransit_Other'],
    ['Exception', 'Exception_018', 'InTransit_CustomsRequiringInformation'],
    ['OutForDelivery', 'OutForDelivery_001', 'OutForDelivery_Other'],
    ['AvailableForPickup', 'AvailableForPickup_001', 'AvailableForPickup_Other'],
    ['AttemptFail', 'AttemptFail_002', 'DeliveryFailure_NoBody'],
    ['AttemptFail', 'AttemptFail_003', 'DeliveryFailure_NoBody'],
    ['Exception', 'Exception_003', 'DeliveryFailure_Rejected'],
    ['Exception', 'Exception_002', 'DeliveryFailure_InvalidAddress'],
    ['Exception', 'Exception_007', 'DeliveryFailure_InvalidAddress'],
    ['Exception', 'Exception_006', 'DeliveryFailure_Security'],
    ['AttemptFail', 'AttemptFail_001', 'DeliveryFailure_Other'],
    ['Delivered', 'Delivered_003', 'Delivered_Self'],
    ['Delivered', 'Delivered_005', 'Delivered_Proxy'],
    ['Delivered', 'Delivered_002', 'Delivered_Collected'],
    ['Delivered', 'Delivered_001', 'Delivered_Other'],
    ['Delivered', 'Delivered_004', 'Delivered_Other'],
    ['Exception', 'Exception_010', 'Exception_Returning'],
    ['Exception', 'Exception_011', 'Exception_Returned'],
    ['Exception', 'Exception_013', 'Exception_Lost'],
    ['Exception', 'Exception_012', 'Exception_Damage'],
    ['Exception', 'Exception_004', 'Exception_Delayed'],
    ['Exception', 'Exception_005', 'Exception_Delayed'],
    ['Exception', 'Exception_016', 'Exception_Delayed'],
    ['Exception', 'Exception_017', 'Exception_Delayed'],
    ['Exception', 'Exception_001', 'Exception_Other'],
    ['Expired', 'Expired_001', 'Expired_Other'],
    ['Exception', 'Exception_999', 'Exception_Other'],
    ['Sublimated', 'Sublimated_001', 'NotFound_Other']
  ])('%s with %s means %s', (tag, subtag, meaning) => {
    expect(meaningIn(translated(byAftership(pushed([checkpoint('2026-03-03T09:00:00Z', tag, subtag)]))))).toBe(meaning)
  })

  test('counts where there is no subtag', () => {
    expect(meaningIn(translated(byAftership(pushed([checkpoint('2026-03-03T09:00:00Z', 'InTransit', null)]))))).toBe(
      'InTransit_Other'
    )
  })
})
