import { createHmac } from 'node:crypto'
import type { Webhook } from '@readdress/gateways'
import { chance } from '../../examples/data/chance.ts'
import { ordersIn } from '../workload.ts'

/** The secret that the tracker signs with. */
export const trackerKey = 'known to both sides'

/** What a tracker sends at once, and how many scans are in it. */
export interface Push extends Pick<Webhook, 'headers' | 'body'> {
  readonly scans: number
}

const tags = ['InfoReceived', 'InTransit', 'InTransit', 'InTransit', 'OutForDelivery', 'Delivered'] as const

/** How many parcels are tracked. */
export const parcelsIn = (size: number): number => Math.min(1000, ordersIn(size))

/** How many scans there are of them; each is pushed several times. */
export const scansOnRecord = (size: number): number => parcelsIn(size) * tags.length

/** The number on the label of a parcel. */
export const trackingNumberOf = (parcel: number): string => `TRACK${String(parcel).padStart(8, '0')}`

/** The pushes of all parcels as AfterShip sends them: each repeats the whole history, every other one comes twice, and some overtake others. */
export const pushesFor = (size: number): ReadonlyArray<Push> => {
  const parcels = parcelsIn(size)
  // The same disorder in every round.
  const draw = chance(1)
  return Array.from({ length: parcels }, (_, parcel) => parcel)
    .flatMap((parcel) =>
      tags.flatMap((_, last) =>
        last % 2 === 0
          ? [
              { parcel, last },
              { parcel, last }
            ]
          : [{ parcel, last }]
      )
    )
    .map((push) => ({ push, at: push.last + push.parcel / parcels + draw.between(0, 1500) / 1000 }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ push }) => pushOf(push.parcel, push.last))
}

const pushOf = (parcel: number, last: number): Push => {
  const checkpoints = tags.slice(0, last + 1).map((tag, place) => ({
    checkpoint_time: `2026-03-0${place + 2}T10:00:00+08:00`,
    tag,
    subtag: `${tag}_001`,
    message: 'Handled at the depot',
    slug: 'fedex'
  }))
  const msg = { tracking_number: trackingNumberOf(parcel), slug: 'fedex', checkpoints }
  const body = Buffer.from(JSON.stringify({ event: 'tracking_update', msg }))
  const signature = createHmac('sha256', trackerKey).update(body).digest('base64')
  return { headers: { 'aftership-hmac-sha256': signature }, body, scans: checkpoints.length }
}
