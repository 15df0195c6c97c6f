import { derivedId } from '@readdress/event-store'
import { CommandId, type Duration, type ParcelId, plus, written } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { askPartner } from './ask-partner.ts'
import { failed, notGiven, type Outcome } from './outcome.ts'
import type { Taking } from './taking.ts'

/** Asks where a parcel is, takes in what is told, and asks again when the pause is over. */
export const askWhereItIs = async (parcelId: ParcelId, pause: Duration, taking: Taking): Promise<Outcome> => {
  const { intent, state, carrying } = taking
  const { tracking } = carrying.partners
  const parcel = state.parcel.parcels.find((one) => one.parcelId === parcelId)
  if (tracking === undefined || parcel?.status !== 'Shipped') return { type: 'NotWanted' }
  const { orderId } = intent
  const { trackingNumber, carrier } = parcel.label
  const told = await askPartner(
    (signal) => tracking.scansOf({ orderId, parcelId, trackingNumber, carrier }, signal),
    carrying.signal
  )
  if (Either.isLeft(told)) return failed(told.left)
  for (const scan of told.right) {
    // The id by which a push of the same scan comes in, so that it has one effect.
    const commandId = written(CommandId, derivedId(scan.source.system, scan.source.eventId, orderId))
    const given = await carrying.give({ ...scan, orderId, commandId }, carrying.signal)()
    if (Either.isLeft(given)) return notGiven(given.left)
  }
  return { type: 'Again', at: plus(carrying.now(), pause) }
}
