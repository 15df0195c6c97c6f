import type { Region } from '../../values/region.ts'
import type { ShortText } from '../../values/text.ts'
import type { RecordTracking } from '../commands.ts'
import type { DeliveryMode } from '../enumerations.ts'
import type { Parcel, Routed } from '../state.ts'

/** A scan as it is judged: the fields of the command, absent ones null. */
export interface Scan extends Omit<RecordTracking['data'], 'place' | 'signer' | 'deliveryMode'> {
  readonly place: Region | null
  readonly signer: ShortText | null
  readonly deliveryMode: DeliveryMode | null
}

/** Where a parcel is going as far as is known when this scan is judged: a parcel that just left goes where its label says. */
export const routedNow = (parcel: Parcel): Routed | null => {
  if ('routed' in parcel) return parcel.routed
  return 'label' in parcel ? { version: parcel.label.version } : null
}
