import { createHash } from 'node:crypto'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { seventeenTrack, type Webhook } from '../src/index.ts'
import { by17track, commandsOf, key, meaningIn, receivedAt, webhook } from './webhooks.ts'

// The shape is that of "Tracking update" in 17TRACK's API reference, version 2.2 (api.17track.net); the keys of carriers are from memory.†
const entry = (time: string, subStatus: string | null, more: object = {}) => ({
  time_iso: time,
  time_utc: null,
  time_raw: { date: null, time: null, timezone: null },
  description: 'Handled',
  location: null,
  stage: null,
  sub_status: subStatus,
  address: { country: null, state: null, city: null, street: null, postal_code: null },
  ...more
})
const pushed = (events: ReadonlyArray<object>, more: object = {}) => ({
  event: 'TRACKING_UPDATED',
  data: {
    number: 'RR123456789CN',
    carrier: 3011,
    param: null,
    tag: null,
    track_info: {
      latest_status: { status: 'InTransit', sub_status: 'InTransit_Other' },
      time_metrics: { estimated_delivery_date: { source: null, from: null, to: null } },
      tracking: { providers_hash: 1, providers: [{ provider: { key: 3011, name: 'China Post' }, events }] }
    },
    ...more
  }
})
const translated = (from: Webhook) => seventeenTrack(from, { key })

describe('a push of 17TRACK', () => {
  test('is one fact for each scan, the oldest first', () => {
    const push = pushed([
      entry('2026-03-03T09:00:00+08:00', 'InTransit_Departure', { address: { country: 'CN' } }),
      entry('2026-03-02T18:30:00+08:00', 'InTransit_PickedUp')
    ])
    expect(commandsOf(translated(by17track(push)))).toMatchObject([
      { data: { rawCode: 'InTransit_PickedUp', eventTime: { local: '2026-03-02T18:30:00', offset: '+08:00' } } },
      {
        type: 'RecordTracking',
        orderId: 'order-1',
        actor: { role: 'Carrier', id: '17track' },
        occurredAt: '2026-03-03T01:00:00.000Z',
        source: { system: '17track' },
        data: {
          trackingNumber: 'RR123456789CN',
          carrier: '3011',
          rawCode: 'InTransit_Departure',
          status: 'InTransit',
          subStatus: 'Departure',
          text: 'Handled',
          place: { country: { code: 'CN', name: 'CN' } }
        }
      }
    ])
  })

  test('that comes again, with a newer scan and corrected words, tells the old ones as the same facts', () => {
    const old = [
      entry('2026-03-02T18:30:00+08:00', 'InTransit_Other'),
      entry('2026-03-02T18:30:00+08:00', 'InTransit_Other', { description: 'Sorted' })
    ]
    const corrected = old.map((one) => ({ ...one, description: `${one.description} at night` }))
    const before = commandsOf(translated(by17track(pushed(old))))
    const after = commandsOf(
      translated(by17track(pushed([entry('2026-03-03T09:00:00+08:00', 'Delivered_Other'), ...corrected])))
    )
    expect(new Set(before.map(({ source }) => source.eventId)).size).toBe(2)
    expect(after.slice(0, 2).map(({ source, commandId }) => [source, commandId])).toEqual(
      before.map(({ source, commandId }) => [source, commandId])
    )
    expect(after).toHaveLength(3)
  })

  test('that says one scan twice tells it once', () => {
    const scan = entry('2026-03-02T18:30:00+08:00', 'InTransit_Other')
    expect(commandsOf(translated(by17track(pushed([scan, scan]))))).toHaveLength(1)
  })

  test('guesses no offset, and a carrier whose clock is ahead has not scanned in the future', () => {
    const push = pushed([
      entry('2027-01-01T00:00:00+00:00', 'InTransit_Other'),
      entry('', null, { time_iso: null, time_raw: { date: '2026-03-02', time: '18:30:00', timezone: null } })
    ])
    expect(commandsOf(translated(by17track(push))).map(({ occurredAt, data }) => [occurredAt, data.eventTime])).toEqual(
      [
        [receivedAt, { local: '2026-03-02T18:30:00', offset: null }],
        [receivedAt, { local: '2027-01-01T00:00:00', offset: '+00:00' }]
      ]
    )
  })

  test('has its words cut where there are too many, and no half of a character', () => {
    const description = `${'字'.repeat(3999)}\u{1f4e6}${'字'.repeat(9)}`
    const push = by17track(pushed([entry('2026-03-03T09:00:00Z', 'Delivered_Other', { description })]))
    expect(commandsOf(translated(push))).toMatchObject([{ data: { text: `${'字'.repeat(3999)}\ufffd` } }])
  })

  test('names a carrier as the shop does', () => {
    const push = by17track(
      pushed([entry('2026-03-03T09:00:00Z', 'Delivered_Other')], { carrier: 100012, number: 'sf 1234 5678' })
    )
    expect(commandsOf(translated(push))).toMatchObject([{ data: { carrier: 'sf', trackingNumber: 'SF12345678' } }])
  })
})

// Every row of the table of tracking statuses that 17TRACK can say, and what becomes of a code that it may say some day.
const rows =
  `NotFound_Other NotFound_InvalidCode InTransit_PickedUp InTransit_Departure InTransit_Arrival InTransit_CustomsProcessing
  InTransit_CustomsReleased InTransit_CustomsRequiringInformation InTransit_Other OutForDelivery_Other AvailableForPickup_Other DeliveryFailure_NoBody
  DeliveryFailure_Rejected DeliveryFailure_InvalidAddress DeliveryFailure_Security DeliveryFailure_Other Delivered_Other Exception_Returning
  Exception_Returned Exception_Rejected Exception_Lost Exception_Destroyed Exception_Damage Exception_Delayed Exception_Cancel Exception_NoBody
  Exception_Security Exception_Other Expired_Other`.split(/\s+/)

describe('a code of 17TRACK', () => {
  test.each([
    ...rows.map((row) => [row, row]),
    ['InfoReceived', 'InfoReceived_Other'],
    ['InTransit_ByCamel', 'InTransit_Other'],
    ['Sublimated_Other', 'NotFound_Other']
  ])('%s means %s, and is kept', (code, meaning) => {
    const push = translated(by17track(pushed([entry('2026-03-03T09:00:00Z', code)])))
    expect(meaningIn(push)).toBe(meaning)
    expect(commandsOf(push)).toMatchObject([{ data: { rawCode: code } }])
  })

  test.each([
    ['PickedUp', 'InTransit_PickedUp'],
    ['Returning', 'Exception_Returning'],
    [null, 'NotFound_Other']
  ])('may be only a stage, %s, which means %s', (stage, meaning) => {
    expect(meaningIn(translated(by17track(pushed([entry('2026-03-03T09:00:00Z', null, { stage })]))))).toBe(meaning)
  })
})

describe('a push that is not taken', () => {
  const good = by17track(pushed([]))
  const refused = (from: Webhook, settings = { key }) => seventeenTrack(from, settings)

  test('has no signature, a wrong one, or one of an empty key', () => {
    expect(refused({ ...good, headers: {} })).toEqual(Either.left({ type: 'SignatureMissing', place: 'sign' }))
    expect(refused({ ...good, body: new TextEncoder().encode('{}') })).toEqual(
      Either.left({ type: 'SignatureWrong', place: 'sign' })
    )
    const byAnybody = webhook('{}', { sign: createHash('sha256').update('{}/').digest('hex') })
    expect(refused(byAnybody, { key: '' })).toEqual(Either.left({ type: 'SignatureWrong', place: 'sign' }))
  })

  test('tells of something else', () => {
    expect(refused(by17track({ event: 'TRACKING_STOPPED', data: {} }))).toEqual(
      Either.left({ type: 'NotForUs', field: 'event', problem: 'expected TRACKING_UPDATED' })
    )
  })

  test.each([
    [pushed([], { number: 12345678 }), 'data.number', 'expected string'],
    [pushed([], { number: '1' }), 'data.number', 'expected a tracking number'],
    [
      pushed([entry('2026-02-30T09:00:00Z', 'Delivered_Other')]),
      'data.track_info.tracking.providers.0.events.0.time_iso',
      'expected a time'
    ],
    [
      pushed([entry('2026-03-03T09:00:00Z', 'Delivered_Other'), { stage: 7 }]),
      'data.track_info.tracking.providers.0.events.1.stage',
      'expected string'
    ]
  ])('has a fault at a place, %#', (payload, field, problem) => {
    expect(refused(by17track(payload))).toEqual(Either.left({ type: 'MalformedPayload', field, problem }))
  })
})
