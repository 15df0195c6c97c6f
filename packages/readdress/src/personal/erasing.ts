import type { EventStore, ReadFailure, StoreUnavailable, UnreadableEvent } from '@readdress/event-store'
import { decodeCommand, type OrderId, type UnreadableCommand } from '@readdress/order'
import {
  type DestructionRefused,
  type ErasureNotHandled,
  type ErasurePolicy,
  type ErasureState,
  type HandleErasure,
  type KeyNotFound,
  type KeyStore,
  readErasure
} from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { OrderHandler, Refused } from '../handle-orders.ts'
import type { NotAnswered } from '../questions/not-answered.ts'
import type { Questions } from '../questions/questions.ts'
import type { UnknownOrder } from './keeping.ts'
import { origin } from './origin.ts'

/** Why a step of an erasure was not made; it may be made again. */
export type NotErased =
  | ErasureNotHandled
  | DestructionRefused
  | KeyNotFound
  | NotAnswered
  | Refused
  | UnknownOrder
  | UnknownErasure
  | UnreadableCommand
  | UnreadableEvent
  | ReadFailure
  | StoreUnavailable

/** Nobody asked for an erasure under this id, or it is over. */
export interface UnknownErasure {
  readonly type: 'UnknownReference'
  readonly kind: 'ErasureRequest'
  readonly id: string
}

/** The fact about this id. */
export const unknownErasure = (id: string): Either.Either<UnknownErasure, never> =>
  Either.left({ type: 'UnknownReference', kind: 'ErasureRequest', id })

/** An erasure as it stands after a step. */
export interface Erasure {
  readonly erasureId: string
  readonly state: ErasureState
}

/** One step of an erasure. */
export type ErasureStep = TaskEither<NotErased, Erasure>

/** What it takes to erase a person's data. */
export interface Erasing {
  readonly events: EventStore
  readonly keys: KeyStore
  readonly policy: ErasurePolicy
  readonly handleErasure: HandleErasure
  readonly handleOrder: OrderHandler
  readonly questions: Pick<Questions, 'retentionCalendar'>
}

/** How an erasure stands. */
export const standing = async (
  { events }: Pick<Erasing, 'events'>,
  erasureId: string
): Promise<Either.Either<NotErased, Erasure>> =>
  Either.map((state: ErasureState): Erasure => ({ erasureId, state }))(await readErasure(events)(erasureId)())

/** Puts on record in the order what its readers must know; the same again adds nothing. */
export const tellOrder = async (
  { handleOrder }: Pick<Erasing, 'handleOrder'>,
  orderId: OrderId | string,
  eventId: string,
  type: 'RecordRestriction' | 'RecordErasure',
  data: object
): Promise<Either.Either<NotErased, unknown>> => {
  const command = decodeCommand({
    ...origin({ role: 'System', id: 'privacy' }),
    orderId,
    source: { system: 'erasure', eventId },
    type,
    data
  })
  return Either.isLeft(command) ? command : handleOrder(command.right)()
}
