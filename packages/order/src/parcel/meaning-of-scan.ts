import type { DeliveryMode, ExceptionKind, TrackingStatus, TrackingSubStatus } from './enumerations.ts'

/** How a parcel was handed over, by what a delivered scan says. */
export const deliveryModeOf = (subStatus: TrackingSubStatus): DeliveryMode => {
  if (subStatus === 'Self') return 'ToRecipient'
  if (subStatus === 'Proxy') return 'ToOther'
  if (subStatus === 'LockerOrStation') return 'IntoLocker'
  if (subStatus === 'Collected') return 'CollectedFromPoint'
  return subStatus === 'AfterException' ? 'AfterException' : 'Unknown'
}

/**
 * What goes wrong with a delivery, by what a scan says; null where nothing does.
 *
 * A parcel on its way back, or back, is what was agreed or what an exception before it has told.
 */
export const exceptionKindOf = (status: TrackingStatus, subStatus: TrackingSubStatus): ExceptionKind | null => {
  if (status !== 'DeliveryFailure' && status !== 'Exception') return null
  switch (subStatus) {
    case 'NoBody':
      return 'NoBody'
    case 'Rejected':
      return 'Rejected'
    case 'InvalidAddress':
      return 'InvalidAddress'
    case 'Security':
      return 'Security'
    case 'Damage':
      return 'Damage'
    case 'Lost':
      return 'Lost'
    case 'Destroyed':
      return 'Destroyed'
    case 'Delayed':
      return 'Delayed'
    case 'Cancel':
      return 'Cancelled'
    case 'CustomsRequiringInformation':
      return 'CustomsInformation'
    case 'Returning':
    case 'Returned':
      return null
    case 'Other':
    case 'InvalidCode':
    case 'PickedUp':
    case 'Departure':
    case 'Arrival':
    case 'ArrivedDestinationCity':
    case 'Redirected':
    case 'CustomsProcessing':
    case 'CustomsReleased':
    case 'Self':
    case 'Proxy':
    case 'LockerOrStation':
    case 'Collected':
    case 'AfterException':
      return 'Other'
  }
}
