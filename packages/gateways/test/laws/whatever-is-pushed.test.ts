import { decodeCommand } from '@readdress/order'
import fc from 'fast-check'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { aftership, commandsFor, easypost, kuaidi100, seventeenTrack, shopify, type Webhook } from '../../src/index.ts'
import { key, orderId, receivedAt, signed, webhook } from '../webhooks.ts'
import { mutated, planted } from './mutated.ts'

const [name, phone, signer, street] = planted

const senders = [
  {
    sender: 'seventeenTrack' as const,
    translate: seventeenTrack,
    payload: {
      event: 'TRACKING_UPDATED',
      data: {
        number: 'RR123456789CN',
        carrier: 3011,
        track_info: {
          time_metrics: { estimated_delivery_date: { to: '2026-03-09T00:00:00+08:00' } },
          tracking: {
            providers: [
              {
                provider: { key: 3011 },
                events: [
                  {
                    time_iso: '2026-03-03T09:00:00+08:00',
                    description: `${name} ${phone}`,
                    stage: null,
                    sub_status: 'Delivered_Other',
                    address: { country: 'CN', street }
                  },
                  {
                    time_iso: null,
                    time_raw: { date: '2026-03-02', time: '09:00:00', timezone: null },
                    stage: 'PickedUp'
                  }
                ]
              }
            ]
          }
        }
      }
    }
  },
  {
    sender: 'aftership' as const,
    translate: aftership,
    payload: {
      event: 'tracking_update',
      msg: {
        tracking_number: '61293150000079650811',
        slug: 'fedex',
        signed_by: signer,
        expected_delivery: '2026-03-03',
        customers: [{ name: signer, phone_number: phone }],
        checkpoints: [
          {
            checkpoint_time: '2026-03-02T18:30:00',
            tag: 'InTransit',
            subtag: 'InTransit_001',
            message: street,
            slug: 'fedex'
          },
          { checkpoint_time: '2026-03-03T09:00:00+01:00', tag: 'Delivered', subtag: 'Delivered_003', message: name }
        ]
      }
    }
  },
  {
    sender: 'easypost' as const,
    translate: easypost,
    payload: {
      description: 'tracker.updated',
      result: {
        tracking_code: 'EZ1000000001',
        carrier: 'USPS',
        signed_by: signer,
        est_delivery_date: '2026-03-09T00:00:00Z',
        tracking_details: [
          {
            datetime: '2026-03-02T09:00:00Z',
            status: 'in_transit',
            status_detail: 'departed_facility',
            message: phone,
            tracking_location: { country: 'US', zip: street }
          },
          { datetime: '2026-03-03T09:00:00Z', status: 'delivered', message: name }
        ]
      }
    }
  },
  {
    sender: 'shopify' as const,
    translate: shopify,
    payload: {
      name: '#1001',
      updated_at: '2026-03-02T12:31:00-05:00',
      customer: { first_name: 'Anna', last_name: 'Muster' },
      shipping_address: {
        name: signer,
        phone,
        address1: street,
        address2: '',
        city: 'Bergen',
        zip: '5013',
        country: 'Norway',
        country_code: 'NO'
      }
    }
  },
  {
    sender: 'kuaidi100' as const,
    translate: kuaidi100,
    payload: {
      status: 'abort',
      lastResult: {
        nu: 'SF1234567890',
        com: 'shunfeng',
        data: [
          {
            ftime: '2026-03-03 09:00:00',
            context: `${name} ${phone}`,
            statusCode: '301',
            areaCode: 'CN510104000000',
            areaName: '四川,成都市,锦江区'
          },
          { ftime: '2026-03-02 09:00:00', context: street, status: '揽收' }
        ]
      },
      destResult: { data: [{ time: '2026-03-03', context: name, statusCode: 5 }] }
    }
  }
]

// Every refusal has a reason at a place, and no command, id or refusal shows what is personal; only the sealed fields do.
const isWellAnswered = (translate: typeof kuaidi100 | typeof shopify, from: Webhook): void => {
  const translated = translate(from, { key })
  if (Either.isLeft(translated)) {
    const { type: _, ...facts } = translated.left
    expect(Object.values(facts).join('')).not.toBe('')
    expect(planted.filter((one) => JSON.stringify(translated.left).includes(one))).toEqual([])
    return
  }
  for (const command of commandsFor(translated.right, orderId)) {
    expect(decodeCommand(JSON.parse(JSON.stringify(command)))).toEqual(Either.right(command))
    const { data: _, ...envelope } = command
    expect(planted.filter((one) => JSON.stringify(envelope).includes(one))).toEqual([])
  }
}

// Ten thousand payloads of all senders together.
describe.each(senders)('whatever $sender sends', ({ sender, translate, payload }) => {
  test('becomes commands that an order reads, or a refusal that shows nothing personal', () => {
    isWellAnswered(translate, signed[sender](payload))
    expect(translate(signed[sender](payload), { key })).toMatchObject({ _tag: 'Right' })
    fc.assert(
      fc.property(mutated(payload), (changed) => isWellAnswered(translate, signed[sender](changed))),
      { numRuns: 2_000 }
    )
  })

  test('is refused under every signature but the right one', () => {
    const good = signed[sender](payload)
    fc.assert(
      fc.property(fc.string(), (given) => {
        const headers = Object.fromEntries(Object.keys(good.headers).map((header) => [header, given]))
        const body = sender === 'kuaidi100' ? String(new URLSearchParams({ param: '{}', sign: given })) : '{}'
        expect(translate(webhook(body, headers), { key })).toMatchObject({
          left: { type: given === '' ? 'SignatureMissing' : 'SignatureWrong' }
        })
      }),
      { numRuns: 1_000 }
    )
  })

  test('may be any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.string(), (body, given) => {
        const { headers } = signed[sender](payload)
        const from = { headers: { ...headers, sign: given }, body, receivedAt }
        expect(translate(from, { key })).toMatchObject({ _tag: 'Left' })
      })
    )
  })
})
