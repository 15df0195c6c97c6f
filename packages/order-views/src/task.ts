import type { ActorId, Instant, ParcelId } from '@readdress/order'

/** A clock of a task: what waits, and until when. */
export interface TaskClock {
  readonly kind: string
  readonly ref: string
  readonly dueAt: Instant
}

/** What a task of a change, of a problem that nobody has taken on, or of a dispute can ask for. Of a problem that was assigned, and of an improvement, people have said what is next. */
export const nextActions = [
  'Acknowledge',
  'AwaitClarification',
  'Verify',
  'Confirm',
  'Route',
  'AwaitApproval',
  'AwaitConsent',
  'Amend',
  'NotifyCarrier',
  'AwaitCarrier',
  'OfferResolution',
  'AwaitResolution',
  'Watch',
  'Close',
  'Assign',
  'SubmitEvidence'
] as const
/** One of them. */
export type NextAction = (typeof nextActions)[number]

/** Something that is open about an order: a change, a problem with a parcel, a dispute, something that is to be done better. No name of a person stands in it. */
export interface Task {
  readonly type: 'Case' | 'Issue' | 'Dispute' | 'Improvement'
  readonly id: string
  readonly parcelId: ParcelId | null
  /** One of {@link nextActions}, or what people have said. */
  readonly nextAction: string
  /** Who has taken it on; null while nobody has. */
  readonly owner: ActorId | null
  readonly waitsFor: 'Seller' | 'Buyer' | 'Carrier' | 'Approver'
  readonly urgent: boolean
  readonly clocks: ReadonlyArray<TaskClock>
}
