import type { ActorId, Instant, ParcelId } from '@readdress/order'

/** A clock of a task: what waits, and until when. */
export interface TaskClock {
  readonly kind: string
  readonly ref: string
  readonly dueAt: Instant
}

/** Something that is open about an order: a change, a problem with a parcel, a dispute, something that is to be done better. No name of a person stands in it. */
export interface Task {
  readonly type: 'Case' | 'Issue' | 'Dispute' | 'Improvement'
  readonly id: string
  readonly parcelId: ParcelId | null
  readonly nextAction: string
  /** Who has taken it on; null while nobody has. */
  readonly owner: ActorId | null
  readonly waitsFor: 'Seller' | 'Buyer' | 'Carrier' | 'Approver'
  readonly urgent: boolean
  readonly clocks: ReadonlyArray<TaskClock>
}
