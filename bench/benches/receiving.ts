import { gateways } from '@readdress/gateways'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress, type Readdress } from 'readdress'
import type { Bench, Contender } from '../bench-definition.ts'
import { seconds } from '../stopwatch.ts'
import { placeLabelled } from '../workload/labelled-orders.ts'
import { type Push, parcelsIn, pushesFor, scansOnRecord, trackerKey, trackingNumberOf } from '../workload/pushes.ts'

const together = receiving('readdress, 100 at a time', 100)

/** P14: what trackers push comes in, with duplicates and disorder. */
export const receivingScans: Bench = {
  name: 'P14',
  work: 'scans pushed by a tracker, each several times and in disorder, taken in durably',
  unit: 'events/s',
  reference: together.name,
  goals: [{ contender: together.name, sign: '≥', bound: 2000, against: null }],
  contenders: [receiving('readdress, one push after another', 1), together],
  proof: (size) => `${scansOnRecord(size)} scans on record`
}

function receiving(name: string, atOnce: number): Contender {
  return {
    name,
    measure: async ({ size, scratch }) => {
      const opened = await openReaddress({ store: { folder: scratch } })()
      if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
      const shop = opened.right
      const parcels = Array.from({ length: parcelsIn(size) }, (_, parcel) => parcel)
      await byCallers(parcels, 100, (parcel) => placeLabelled(shop, parcel, trackingNumberOf(parcel)))
      const pushes = pushesFor(size)
      const warmUp = Math.floor(pushes.length / 10)
      let facts = 0
      const receive = async (push: Push): Promise<void> => {
        const taken = await factsTaken(shop, push)
        facts += taken
      }
      await byCallers(pushes.slice(0, warmUp), atOnce, receive)
      const measured = pushes.slice(warmUp)
      const took = await seconds(() => byCallers(measured, atOnce, receive))
      await shop.close()
      const scans = measured.reduce((sum, push) => sum + push.scans, 0)
      return { value: scans / took, proof: `${facts} scans on record` }
    }
  }
}

const aftership = gateways.aftership({ key: trackerKey })

const factsTaken = async (shop: Readdress, push: Push): Promise<number> => {
  const { reason } = await shop.webhooks.receive(aftership, push)()
  if (reason.type !== 'Taken' && reason.type !== 'AlreadyKnown') throw new Error(reason.type)
  return reason.type === 'Taken' ? reason.facts : 0
}

const byCallers = async <A>(
  items: ReadonlyArray<A>,
  callers: number,
  work: (item: A) => Promise<void>
): Promise<void> => {
  const waiting = items.values()
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (const item of waiting) await work(item)
    })
  )
}
