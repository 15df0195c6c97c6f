import { aftership, easypost, kuaidi100, seventeenTrack, shopify } from '../../src/index.ts'
import { planted } from './mutated.ts'

const [name, phone, signer, street] = planted

/** What each sender sends when all is well, with personal values in it. */
export const senders = [
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
