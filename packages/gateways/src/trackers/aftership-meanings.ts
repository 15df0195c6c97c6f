import type { Meanings } from './meaning.ts'

/** The subtags of AfterShip's tracking API, and its tags where there is none, or one that is not here; † as in the table of the design: known from hearsay. */
export const aftershipMeanings: Meanings = {
  Pending: ['NotFound', 'Other'],
  InfoReceived: ['InfoReceived', 'Other'],
  InTransit: ['InTransit', 'Other'],
  OutForDelivery: ['OutForDelivery', 'Other'],
  AvailableForPickup: ['AvailableForPickup', 'Other'],
  AttemptFail: ['DeliveryFailure', 'Other'],
  // The addressee, or the shop that he keeps, was not there.†
  AttemptFail_002: ['DeliveryFailure', 'NoBody'],
  AttemptFail_003: ['DeliveryFailure', 'NoBody'],
  Delivered: ['Delivered', 'Other'],
  Delivered_002: ['Delivered', 'Collected'],
  Delivered_003: ['Delivered', 'Self'],
  Delivered_005: ['Delivered', 'Proxy'],
  Exception: ['Exception', 'Other'],
  Exception_002: ['DeliveryFailure', 'InvalidAddress'],
  Exception_003: ['DeliveryFailure', 'Rejected'],
  Exception_004: ['Exception', 'Delayed'],
  Exception_005: ['Exception', 'Delayed'],
  Exception_006: ['DeliveryFailure', 'Security'],
  // †
  Exception_007: ['DeliveryFailure', 'InvalidAddress'],
  // †
  Exception_010: ['Exception', 'Returning'],
  Exception_011: ['Exception', 'Returned'],
  // †
  Exception_012: ['Exception', 'Damage'],
  // †
  Exception_013: ['Exception', 'Lost'],
  Exception_016: ['Exception', 'Delayed'],
  Exception_017: ['Exception', 'Delayed'],
  Exception_018: ['InTransit', 'CustomsRequiringInformation'],
  Expired: ['Expired', 'Other']
}
