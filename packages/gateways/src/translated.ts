import { type CarrierName, CommandId, type OrderId, type RecordTracking, type TrackingNumber } from '@readdress/order'
import { derivedId } from './derived-id.ts'
import { ours } from './ours.ts'

/** The parcel that a webhook is about, in the words of its sender: of which order it is, a view of the shop knows. */
export interface About {
  readonly type: 'Parcel'
  readonly trackingNumber: TrackingNumber
  readonly carrier: CarrierName
}

/** A fact command of which only the order is not known yet. */
export type Fact = Omit<RecordTracking, 'orderId' | 'commandId'>

/** What a webhook says: what it is about, and the facts that it reports, the oldest first. */
export interface Translated {
  readonly about: About
  readonly facts: ReadonlyArray<Fact>
}

/**
 * The commands by which an order takes in what a webhook says, ready for its handler, to be given in this order.
 *
 * Their ids follow from the source of each fact and the order, so a webhook that comes again gives the same commands, which have no second effect.
 */
export const commandsFor = ({ facts }: Translated, orderId: OrderId): ReadonlyArray<RecordTracking> =>
  facts.map((fact) => ({
    ...fact,
    orderId,
    commandId: ours(CommandId, derivedId(fact.source.system, fact.source.eventId, orderId))
  }))
