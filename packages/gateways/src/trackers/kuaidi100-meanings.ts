import type { Meanings } from './meaning.ts'

/** The codes of states of Kuaidi100, coarse ones of one or two digits and fine ones of three or four, which it gives to entries under `resultv2`. */
export const kuaidi100Meanings: Meanings = {
  '0': ['InTransit', 'Other'],
  '1': ['InTransit', 'PickedUp'],
  '2': ['DeliveryFailure', 'Other'],
  '3': ['Delivered', 'Other'],
  '4': ['Exception', 'Returned'],
  '5': ['OutForDelivery', 'Other'],
  '6': ['Exception', 'Returning'],
  '7': ['InTransit', 'Other'],
  '8': ['InTransit', 'CustomsProcessing'],
  '10': ['InTransit', 'CustomsProcessing'],
  '11': ['InTransit', 'CustomsProcessing'],
  '12': ['InTransit', 'CustomsReleased'],
  '13': ['InTransit', 'CustomsRequiringInformation'],
  '14': ['Exception', 'Rejected'],
  '101': ['InfoReceived', 'Other'],
  '102': ['InfoReceived', 'Other'],
  '103': ['InTransit', 'PickedUp'],
  '1001': ['InTransit', 'ArrivedDestinationCity'],
  '1002': ['InTransit', 'Departure'],
  '1003': ['InTransit', 'Redirected'],
  '201': ['Expired', 'Other'],
  '202': ['Expired', 'Other'],
  '203': ['DeliveryFailure', 'Rejected'],
  '204': ['DeliveryFailure', 'Other'],
  '205': ['Exception', 'Other'],
  '206': ['DeliveryFailure', 'NoBody'],
  '207': ['DeliveryFailure', 'Other'],
  '208': ['Exception', 'Delayed'],
  '209': ['Exception', 'Damage'],
  '210': ['Exception', 'Cancel'],
  '301': ['Delivered', 'Self'],
  '302': ['Delivered', 'AfterException'],
  '303': ['Delivered', 'Proxy'],
  // Taken out of a locker or station; at Kdniao the same code means signed by another person.
  '304': ['Delivered', 'Collected'],
  '401': ['Exception', 'Cancel'],
  '501': ['AvailableForPickup', 'Other'],
  // The words for the coarse codes, where an entry has no code.†
  在途: ['InTransit', 'Other'],
  揽收: ['InTransit', 'PickedUp'],
  疑难: ['DeliveryFailure', 'Other'],
  签收: ['Delivered', 'Other'],
  退签: ['Exception', 'Returned'],
  派件: ['OutForDelivery', 'Other'],
  退回: ['Exception', 'Returning'],
  转投: ['InTransit', 'Other']
}

/** What the families of fine codes have in common: whatever is added to them later means at least that. */
export const kuaidi100Families: Meanings = {
  '1': ['InTransit', 'Other'],
  '2': ['DeliveryFailure', 'Other'],
  '3': ['Delivered', 'Other'],
  '4': ['Exception', 'Other'],
  '5': ['OutForDelivery', 'Other'],
  '10': ['InTransit', 'Other']
}
