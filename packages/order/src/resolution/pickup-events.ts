// These names are the storage format: they are read for as long as an order is kept.
import type * as t from 'io-ts'
import { event } from '../event.ts'
import { Initiator } from '../values/actor.ts'
import { MessageId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { ParcelId } from '../values/local-name.ts'
import { nullable } from '../values/nullable.ts'
import { personal } from '../values/personal-codec.ts'
import { ShortText } from '../values/text.ts'
import { PointKind } from './enumerations.ts'

/** Whoever the parcel is for agreed that it is left at a pickup point. */
export const PickupConsentGiven = event('PickupConsentGiven', {
  parcelId: ParcelId,
  by: Initiator,
  pointKind: PointKind,
  place: nullable(personal(ShortText)),
  messageId: nullable(MessageId)
})
export interface PickupConsentGiven extends t.TypeOf<typeof PickupConsentGiven> {}

/** The parcel lies at a pickup point; `code` opens the locker, and is as personal as the place. */
export const PickupReady = event('PickupReady', {
  parcelId: ParcelId,
  pointKind: PointKind,
  place: nullable(personal(ShortText)),
  code: nullable(personal(ShortText)),
  holdUntil: Instant
})
export interface PickupReady extends t.TypeOf<typeof PickupReady> {}

/** Nobody fetched the parcel while the pickup point kept it. */
export const PickupDeadlinePassed = event('PickupDeadlinePassed', { parcelId: ParcelId, holdUntil: Instant })
export interface PickupDeadlinePassed extends t.TypeOf<typeof PickupDeadlinePassed> {}

/** What happens to a parcel that is to be fetched. */
export type PickupEvent = PickupConsentGiven | PickupReady | PickupDeadlinePassed

/** The codecs of these events. */
export const pickupEvents = [PickupConsentGiven, PickupReady, PickupDeadlinePassed] as const
