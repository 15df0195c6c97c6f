import { Duration, isAtWork, type PlacedOrder, plus, written } from '@readdress/order'
import { processPolicy, type Step } from '../process-policy.ts'

const usual = written(Duration, 'PT6H')
const soon = written(Duration, 'PT1H')

/** P8: where nobody pushes it, a tracker is asked where a parcel is: every six hours, and every hour while it is out for delivery or the carrier is to turn it round. */
export const watchTheParcel = processPolicy('P8', ['ParcelShipped', 'ParcelFound'], ({ event }, order) => {
  const { parcelId } = event.data
  const parcel = order.parcel.parcels.find((one) => one.parcelId === parcelId)
  if (parcel?.status !== 'Shipped') return []
  const pause = parcel.trackingStatus === 'OutForDelivery' || isBeingTurned(order, parcelId) ? soon : usual
  const notBefore = plus(event.metadata.occurredAt, pause)
  return [{ type: 'AskWhereItIs', key: `Ask/${parcelId}`, notBefore, parcelId, pause }] satisfies ReadonlyArray<Step>
})

const isBeingTurned = (order: PlacedOrder, parcelId: string): boolean =>
  order.carrierIntercept.intercepts.filter(isAtWork(order)).some((one) => one.parcelId === parcelId)
