import { createHmac } from 'node:crypto'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { easypost, type Webhook } from '../src/index.ts'
import { byEasypost, commandsOf, key, meaningIn, webhook } from './webhooks.ts'

// The shapes are those of "Trackers" and of the guide to webhooks in EasyPost's documentation (docs.easypost.com).
const detail = (status: string | null, more: object = {}) => ({
  object: 'TrackingDetail',
  message: 'Handled',
  status,
  status_detail: null,
  datetime: '2026-03-03T09:00:00Z',
  source: 'USPS',
  tracking_location: { object: 'TrackingLocation', city: null, state: null, country: null, zip: null },
  ...more
})
const pushed = (tracking_details: ReadonlyArray<object>, more: object = {}) => ({
  id: 'evt_1',
  object: 'Event',
  description: 'tracker.updated',
  result: {
    id: 'trk_1',
    object: 'Tracker',
    tracking_code: 'EZ1000000001',
    carrier: 'USPS',
    signed_by: null,
    est_delivery_date: null,
    tracking_details,
    ...more
  }
})
const translated = (from: Webhook) => easypost(from, { key })

describe('a webhook of EasyPost', () => {
  test('is one fact for each detail, and takes the country but no city without a code', () => {
    const push = pushed(
      [
        detail('in_transit', {
          datetime: '2026-03-02T09:00:00Z',
          tracking_location: { city: 'HOUSTON', state: 'TX', country: 'US' }
        }),
        detail('delivered')
      ],
      { signed_by: 'J. Doe', carrier: 'DHLExpress' }
    )
    expect(commandsOf(translated(byEasypost(push))).map(({ data }) => data)).toEqual([
      expect.objectContaining({ place: { country: { code: 'US', name: 'US' } } }),
      {
        trackingNumber: 'EZ1000000001',
        carrier: 'dhl',
        rawCode: 'delivered',
        status: 'Delivered',
        subStatus: 'Other',
        eventTime: { local: '2026-03-03T09:00:00', offset: '+00:00' },
        text: 'Handled',
        signer: 'J. Doe'
      }
    ])
  })

  test('is signed under the form NFKD of its secret', () => {
    const body = JSON.stringify(pushed([]))
    const signature = createHmac('sha256', 'Sch\u0065\u0301').update(body).digest('hex')
    const signed = webhook(body, { 'x-hmac-signature': `hmac-sha256-hex=${signature}` })
    expect(easypost(signed, { key: 'Sch\u00e9' })).toMatchObject({ _tag: 'Right' })
    expect(easypost(signed, { key: 'Sche' })).toEqual(
      Either.left({ type: 'SignatureWrong', place: 'x-hmac-signature' })
    )
  })

  test('is not for us when it tells of something else', () => {
    expect(translated(byEasypost({ description: 'batch.created', result: {} }))).toMatchObject(
      Either.left({ type: 'NotForUs', field: 'description' })
    )
  })
})

// Every row of the table of tracking statuses that EasyPost can say, and codes that are in none.
describe('a status of EasyPost', () => {
  test.each([
    ['unknown', null, 'NotFound_Other'],
    ['pre_transit', null, 'InfoReceived_Other'],
    ['in_transit', null, 'InTransit_Other'],
    ['in_transit', 'received_at_origin_facility', 'InTransit_PickedUp'],
    ['in_transit', 'departed_facility', 'InTransit_Departure'],
    ['in_transit', 'departed_origin_facility', 'InTransit_Departure'],
    ['in_transit', 'arrived_at_facility', 'InTransit_Arrival'],
    ['out_for_delivery', 'out_for_delivery', 'OutForDelivery_Other'],
    ['available_for_pickup', null, 'AvailableForPickup_Other'],
    ['failure', null, 'DeliveryFailure_Other'],
    ['failure', 'refused', 'DeliveryFailure_Rejected'],
    ['failure', 'address_correction', 'DeliveryFailure_InvalidAddress'],
    ['delivered', 'arrived_at_destination', 'Delivered_Other'],
    ['return_to_sender', null, 'Exception_Returning'],
    ['cancelled', null, 'Exception_Cancel'],
    ['error', null, 'Exception_Other'],
    ['sublimated', null, 'NotFound_Other']
  ])('%s with the detail %s means %s', (status, status_detail, meaning) => {
    expect(meaningIn(translated(byEasypost(pushed([detail(status, { status_detail })]))))).toBe(meaning)
  })

  test('is kept with its detail', () => {
    const push = byEasypost(pushed([detail('in_transit', { status_detail: 'weather_delay' })]))
    expect(commandsOf(translated(push))).toMatchObject([{ data: { rawCode: 'in_transit/weather_delay' } }])
  })
})
