import type { Stage, TrackingStatus, TrackingSubStatus } from './enumerations.ts'

/** The stage that a scan puts a moving parcel in; a scan that says nothing about it leaves the stage as it was. */
export const stageOfScan = (status: TrackingStatus, subStatus: TrackingSubStatus, before: Stage): Stage => {
  switch (status) {
    case 'NotFound':
    case 'InfoReceived':
    case 'Expired':
      return before
    case 'InTransit':
      return stageInTransit(subStatus)
    case 'OutForDelivery':
      return 'OutForDelivery'
    case 'AvailableForPickup':
      return 'AtPickupPoint'
    case 'DeliveryFailure':
      return before === 'Returning' ? 'Returning' : 'AtDestinationCity'
    case 'Delivered':
      return 'Delivered'
    case 'Exception':
      return subStatus === 'Returning' || subStatus === 'Returned' ? 'Returning' : before
  }
}

const stageInTransit = (subStatus: TrackingSubStatus): Stage => {
  if (subStatus === 'PickedUp') return 'HandedOver'
  return subStatus === 'ArrivedDestinationCity' ? 'AtDestinationCity' : 'InTransit'
}
