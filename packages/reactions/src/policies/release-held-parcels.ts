import { Code, written } from '@readdress/order'
import { processPolicy } from '../process-policy.ts'

/** P23: when a case ends or its change is saved, the parcels that waited for it go on. */
export const releaseHeldParcels = processPolicy(
  'P23',
  [
    'AddressAmended',
    'AddressChangeRejected',
    'AddressChangeWithdrawn',
    'AddressChangeSuperseded',
    'AddressChangeInvalidated',
    'AddressChangeExpired',
    'CaseClosed'
  ],
  ({ event }, { parcel }) => {
    const { caseId } = event.data
    const parcelIds = parcel.parcels
      .filter(({ hold }) => hold !== null && hold.status !== 'Refused' && hold.caseId === caseId)
      .map(({ parcelId }) => parcelId)
    return parcelIds.length === 0
      ? []
      : [
          {
            type: 'Give',
            key: 'Release',
            command: { type: 'ReleaseFulfilment', data: { parcelIds, why: written(Code, 'CaseEnded') } }
          }
        ]
  }
)
