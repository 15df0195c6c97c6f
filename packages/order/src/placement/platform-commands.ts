import * as t from 'io-ts'
import { fact } from '../command.ts'
import { Instant } from '../values/instant.ts'
import { Ordinal } from '../values/quantity.ts'
import { Code, ShortText } from '../values/text.ts'
import { AfterSaleKind, CompletionBasis, PlatformReferenceKind } from './enumerations.ts'

/** Take in the name under which the platform holds an address, and whether that is still the one that we hold. */
export const RecordPlatformReference = fact(
  'RecordPlatformReference',
  {
    platform: ShortText,
    kind: PlatformReferenceKind,
    token: ShortText,
    version: Ordinal,
    matched: t.boolean,
    checkedAt: Instant
  },
  {}
)
export type RecordPlatformReference = t.TypeOf<typeof RecordPlatformReference>

/** Take in the virtual number under which the recipient of an address is reached from now on. */
export const AssignVirtualNumber = fact(
  'AssignVirtualNumber',
  { version: Ordinal, phone: ShortText, validUntil: Instant },
  {}
)
export type AssignVirtualNumber = t.TypeOf<typeof AssignVirtualNumber>

/** Take in that the platform holds the order because of a risk, or lets it go on. */
export const RecordRiskHold = fact('RecordRiskHold', { held: t.boolean, ground: Code }, {})
export type RecordRiskHold = t.TypeOf<typeof RecordRiskHold>

/** Take in that an after-sale was opened or closed on the platform. */
export const RecordAfterSale = fact(
  'RecordAfterSale',
  { afterSaleId: Code, state: t.keyof({ Open: null, Closed: null }), kind: AfterSaleKind },
  {}
)
export type RecordAfterSale = t.TypeOf<typeof RecordAfterSale>

/** Take in that the order is completed. */
export const CompleteOrder = fact('CompleteOrder', { basis: CompletionBasis, completedAt: Instant }, {})
export type CompleteOrder = t.TypeOf<typeof CompleteOrder>

/** What a platform tells of an order that was placed there. */
export type PlatformFact =
  | RecordPlatformReference
  | AssignVirtualNumber
  | RecordRiskHold
  | RecordAfterSale
  | CompleteOrder

/** The codecs of these commands. */
export const platformFacts = [
  RecordPlatformReference,
  AssignVirtualNumber,
  RecordRiskHold,
  RecordAfterSale,
  CompleteOrder
] as const
