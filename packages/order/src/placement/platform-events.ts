// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { Instant } from '../values/instant.ts'
import { personal } from '../values/personal-codec.ts'
import { Phone } from '../values/phone.ts'
import { Ordinal } from '../values/quantity.ts'
import { Code, ShortText } from '../values/text.ts'
import { AfterSaleKind, CompletionBasis, PlatformReferenceKind } from './enumerations.ts'

/** The platform was asked under which name it holds an address; `matched` is whether that is still the one that we hold. */
export const PlatformReferenceRecorded = event('PlatformReferenceRecorded', {
  platform: ShortText,
  kind: PlatformReferenceKind,
  token: personal(ShortText),
  version: Ordinal,
  matched: t.boolean,
  checkedAt: Instant
})
export interface PlatformReferenceRecorded extends t.TypeOf<typeof PlatformReferenceRecorded> {}

/** The recipient of an address is reached under another virtual number now, until it ends. */
export const VirtualNumberAssigned = event('VirtualNumberAssigned', {
  version: Ordinal,
  phone: personal(Phone),
  validUntil: Instant
})
export interface VirtualNumberAssigned extends t.TypeOf<typeof VirtualNumberAssigned> {}

/** The platform holds the order because of a risk. */
export const RiskHoldPlaced = event('RiskHoldPlaced', { ground: Code })
export interface RiskHoldPlaced extends t.TypeOf<typeof RiskHoldPlaced> {}

/** The platform lets the order go on. */
export const RiskHoldReleased = event('RiskHoldReleased', { ground: Code })
export interface RiskHoldReleased extends t.TypeOf<typeof RiskHoldReleased> {}

/** The buyer wants something after the sale. */
export const AfterSaleOpened = event('AfterSaleOpened', { afterSaleId: Code, kind: AfterSaleKind })
export interface AfterSaleOpened extends t.TypeOf<typeof AfterSaleOpened> {}

/** What the buyer wanted after the sale is settled. */
export const AfterSaleClosed = event('AfterSaleClosed', { afterSaleId: Code, kind: AfterSaleKind })
export interface AfterSaleClosed extends t.TypeOf<typeof AfterSaleClosed> {}

/** The order is completed: from here on it is kept for as long as the law demands. */
export const OrderCompleted = event('OrderCompleted', { basis: CompletionBasis, completedAt: Instant })
export interface OrderCompleted extends t.TypeOf<typeof OrderCompleted> {}

/** What the platform told of an order that was placed there. */
export type PlatformEvent =
  | PlatformReferenceRecorded
  | VirtualNumberAssigned
  | RiskHoldPlaced
  | RiskHoldReleased
  | AfterSaleOpened
  | AfterSaleClosed
  | OrderCompleted

/** The codecs of these events. */
export const platformEvents = [
  PlatformReferenceRecorded,
  VirtualNumberAssigned,
  RiskHoldPlaced,
  RiskHoldReleased,
  AfterSaleOpened,
  AfterSaleClosed,
  OrderCompleted
] as const
