import type { ParcelAddress } from 'readdress'
import { timeText } from '../texts/time-text.ts'
import { wordsOf } from '../texts/words.ts'

/** Where a parcel is to go, goes and went. */
export const parcelText = (parcel: ParcelAddress): string => {
  const { parcelId, label, routed, delivered, returned, lost, reshipmentOf } = parcel
  const parts = [
    ...(reshipmentOf === null ? [] : [`sends again what came back with ${reshipmentOf}`]),
    label === null ? 'no label' : `label with version ${label.version}${label.stale ? ', out of date' : ''}`,
    ...(routed === null
      ? []
      : [
          routed === 'Unknown'
            ? 'goes to an unknown place'
            : `${delivered === null && returned === null && lost === null ? 'goes' : 'went'} to version ${routed.version}`
        ]),
    ...(delivered === null ? [] : [`delivered ${timeText(delivered.at)} ${wordsOf(delivered.mode)}`]),
    ...(lost === null ? [] : [`lost ${timeText(lost)}`]),
    ...(returned === null ? [] : [`came back ${timeText(returned)}`])
  ]
  return `${parcelId}: ${parts.join('; ')}`
}
