import { Duration, plus, written } from '@readdress/order'
import { processPolicy } from '../process-policy.ts'

const reminderAfter = written(Duration, 'P2D')

/** P12: the buyer hears that his parcel is ready for pickup, and again two days later if it is still there. */
export const remindOfPickup = processPolicy('P12', ['PickupReady'], ({ event }, { parcel, resolution }) => {
  const { parcelId, holdUntil } = event.data
  const waits = parcel.parcels.some((one) => one.parcelId === parcelId && one.status === 'Shipped')
  const { ready } = resolution.pickups.find((one) => one.parcelId === parcelId) ?? { ready: null }
  if (!waits || ready === null || ready.overdue) return []
  const notice = { targets: ['PlatformAccount'], parcelId } as const
  const reminder = plus(event.metadata.occurredAt, reminderAfter)
  return [
    { type: 'Notify', key: 'Ready', notice: { kind: 'PickupReady', ...notice } },
    ...(reminder < holdUntil
      ? ([
          { type: 'Notify', key: 'Reminder', notBefore: reminder, notice: { kind: 'PickupReminder', ...notice } }
        ] as const)
      : [])
  ]
})
