import type { SourceRef } from '@readdress/order'
import {
  type CancelOrder,
  type CarrierName,
  CommandId,
  type CompleteOrder,
  type ObservePlatformAddress,
  type OrderId,
  type RecordAfterSale,
  type RecordPayment,
  type RecordRiskHold,
  type RecordTracking,
  type RequestAddressChange,
  type ShortText,
  type TrackingNumber,
  written
} from '@readdress/order'
import type { PartnerFailure } from '@readdress/reactions'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { derivedId } from './derived-id.ts'

/** The parcel that a tracker tells of. */
export interface AboutParcel {
  readonly type: 'Parcel'
  readonly trackingNumber: TrackingNumber
  readonly carrier: CarrierName
}

/** The order that a platform tells of, by its number there. */
export interface AboutOrder {
  readonly type: 'Order'
  readonly platform: ShortText
  readonly platformOrderNo: ShortText
}

/** What a webhook is about, in the words of its sender: which order that is, a view of the shop knows. */
export type About = AboutParcel | AboutOrder

/** A command by which an order takes in what a webhook says. */
export type FactCommand = Reported | RequestAddressChange | CancelOrder

type Reported =
  | RecordTracking
  | ObservePlatformAddress
  | RecordPayment
  | RecordRiskHold
  | RecordAfterSale
  | CompleteOrder

type WithoutOrder<C> = C extends Reported | CancelOrder ? Omit<C, 'orderId' | 'commandId'> : never

/** That a buyer asked on the platform for another address; which version he saw, only the order knows. */
export interface WishFact extends Omit<RequestAddressChange, 'orderId' | 'commandId' | 'data'> {
  readonly source: SourceRef
  readonly data: Omit<RequestAddressChange['data'], 'baseVersion'>
}

/** That an order was cancelled on the platform. */
export interface CancelFact extends WithoutOrder<CancelOrder> {
  readonly source: SourceRef
}

/** A fact command of which only the order is not known yet. */
export type Fact = WithoutOrder<Reported> | WishFact | CancelFact

/** What a webhook says: what it is about, and the facts that it reports, the oldest first. */
export interface Translated<A extends About = About> {
  readonly about: A
  readonly facts: ReadonlyArray<Fact>
}

/** What a webhook says that only tells where something changed: the facts have to be read at the platform. Read again, they are the same facts, as far as nothing changed since. */
export interface Hint {
  readonly about: AboutOrder
  readonly readFacts: (signal: AbortSignal) => TaskEither<PartnerFailure, ReadonlyArray<Fact>>
}

/**
 * The commands by which an order takes in what a webhook says, ready for its handler, to be given in this order.
 *
 * `orderedVersion` is the version of the address that the order has now, 1 if not said: a wish is about that one. Their ids follow from the source of each fact and the order, so a webhook that comes again gives the same commands, which have no second effect.
 */
export const commandsFor = ({ facts }: Translated, orderId: OrderId, orderedVersion = 1): ReadonlyArray<FactCommand> =>
  facts.map((fact): FactCommand => {
    const commandId = written(CommandId, derivedId(fact.source.system, fact.source.eventId, orderId))
    if (fact.type !== 'RequestAddressChange' && fact.type !== 'CancelOrder') return { ...fact, orderId, commandId }
    // These two are also given by people, so they name no source; their id follows from it all the same.
    const { source: _, ...given } = fact
    return given.type === 'CancelOrder'
      ? { ...given, orderId, commandId }
      : { ...given, orderId, commandId, data: { ...given.data, baseVersion: orderedVersion } }
  })
