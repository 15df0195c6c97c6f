import type { OrderError } from '../../order-error.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { Moving, Parcel } from '../../parcel/state.ts'
import type { CarrierProfile } from '../../policy/carrier-profile.ts'
import type { InterceptAction } from '../enumerations.ts'

/** What the carrier's own limits, or the options of the label, forbid; null when they forbid nothing. */
export const carrierForbids = (
  order: PlacedOrder,
  parcel: Parcel & Moving,
  profile: CarrierProfile,
  action: InterceptAction
): OrderError | null => {
  const { carrier, account, redirectBarred } = parcel.label
  if (!profile.actions.includes(action)) return { type: 'InterceptNotOffered', carrier, action }
  if (!profile.stages.includes(parcel.stage)) return { type: 'InterceptWindowClosed', carrier, stage: parcel.stage }
  const used = order.carrierIntercept.intercepts.find(
    (one) => one.parcelId === parcel.parcelId && one.status === 'Succeeded'
  )
  if (profile.onceOnly && used !== undefined)
    return { type: 'InterceptAlreadyUsed', carrier, interceptId: used.interceptId }
  if (profile.ownAccountOnly && account === 'Platform') return { type: 'OwnAccountOnly', carrier }
  if (redirectBarred && redirects(action)) return { type: 'ShipperBarredRedirect', parcelId: parcel.parcelId }
  return null
}

const redirects = (action: InterceptAction): boolean => action === 'RedirectToAddress' || action === 'ChangeRecipient'
