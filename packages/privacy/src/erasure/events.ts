// These names are the storage format: they are read for as long as it must be proven who was erased, and why. None holds a personal value.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { KeyId } from '../key-id.ts'
import { Code, OrderId } from '../values/code.ts'
import { DataSubject } from '../values/data-subject.ts'
import { Instant } from '../values/instant.ts'
import { nullable } from '../values/nullable.ts'
import { DeferralGround } from './enumerations.ts'

const whose = { orderId: OrderId, subject: DataSubject }

/** Somebody asked that the data of a person in an order be erased. */
export const ErasureRequested = event('ErasureRequested', {
  ...whose,
  ground: Code,
  channel: Code,
  requestedBy: Code
})
export interface ErasureRequested extends t.TypeOf<typeof ErasureRequested> {}

/** The erasure must wait; null: nobody knows until when. */
export const ErasureDeferred = event('ErasureDeferred', {
  orderId: OrderId,
  ground: DeferralGround,
  until: nullable(Instant)
})
export interface ErasureDeferred extends t.TypeOf<typeof ErasureDeferred> {}

/** The request is not followed. */
export const ErasureRefused = event('ErasureRefused', { orderId: OrderId, ground: Code })
export interface ErasureRefused extends t.TypeOf<typeof ErasureRefused> {}

/** The request was taken back. */
export const ErasureWithdrawn = event('ErasureWithdrawn', { orderId: OrderId })
export interface ErasureWithdrawn extends t.TypeOf<typeof ErasureWithdrawn> {}

/** The data may be kept and protected, and used for nothing else. */
export const ProcessingRestricted = event('ProcessingRestricted', { ...whose, ground: Code })
export interface ProcessingRestricted extends t.TypeOf<typeof ProcessingRestricted> {}

/** The data may be used again. */
export const RestrictionLifted = event('RestrictionLifted', { ...whose, ground: Code })
export interface RestrictionLifted extends t.TypeOf<typeof RestrictionLifted> {}

/** The order need not be kept any longer. */
export const RetentionExpired = event('RetentionExpired', { orderId: OrderId, dueAt: Instant })
export interface RetentionExpired extends t.TypeOf<typeof RetentionExpired> {}

/** A person said yes to the erasure. */
export const ErasureApproved = event('ErasureApproved', { orderId: OrderId, approver: Code })
export interface ErasureApproved extends t.TypeOf<typeof ErasureApproved> {}

/** The keys are destroyed, and nobody can read the data any more; copies of the keys may lie in backups until `effectiveBy`. */
export const KeysDestroyed = event('KeysDestroyed', {
  ...whose,
  keyIds: t.readonlyArray(KeyId),
  destroyedAt: Instant,
  effectiveBy: Instant
})
export interface KeysDestroyed extends t.TypeOf<typeof KeysDestroyed> {}

/** Those to whom the data were given were told. */
export const RecipientsNotified = event('RecipientsNotified', { orderId: OrderId, receivers: t.readonlyArray(Code) })
export interface RecipientsNotified extends t.TypeOf<typeof RecipientsNotified> {}

/** No copy of the keys and nothing derived from the data is left. */
export const ErasureEffective = event('ErasureEffective', { orderId: OrderId, at: Instant })
export interface ErasureEffective extends t.TypeOf<typeof ErasureEffective> {}

/** Everything that can have happened on the way from a wish to an erasure. */
export type ErasureEvent =
  | ErasureRequested
  | ErasureDeferred
  | ErasureRefused
  | ErasureWithdrawn
  | ProcessingRestricted
  | RestrictionLifted
  | RetentionExpired
  | ErasureApproved
  | KeysDestroyed
  | RecipientsNotified
  | ErasureEffective

/** The codecs of these events. */
export const erasureEvents = [
  ErasureRequested,
  ErasureDeferred,
  ErasureRefused,
  ErasureWithdrawn,
  ProcessingRestricted,
  RestrictionLifted,
  RetentionExpired,
  ErasureApproved,
  KeysDestroyed,
  RecipientsNotified,
  ErasureEffective
] as const

/** The codec of any event of an erasure. */
export const ErasureEvent: t.Type<ErasureEvent, unknown> = t.union([...erasureEvents], 'ErasureEvent')
