import {
  type Accepted,
  type EventStore,
  isStoreReadFailure,
  type ReadFailure,
  type StoreUnavailable,
  streamName,
  type UnreadableEvent
} from '@readdress/event-store'
import { decodeCommand, type OrderId, type UnreadableCommand } from '@readdress/order'
import type { ErasureProgress } from '@readdress/order-views'
import {
  type DerivedStore,
  type DestructionRefused,
  type ErasureCommand,
  type ErasureEvent,
  type ErasureNotHandled,
  type ErasurePolicy,
  type ErasureState,
  erasureStream,
  type KeyNotFound,
  type KeyStore,
  readErasure
} from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { OrderHandler, Refused } from '../handle-orders.ts'
import type { Answer, NotAnswered } from '../questions/not-answered.ts'
import type { Questions } from '../questions/questions.ts'
import type { UnknownOrder } from './keeping.ts'
import { origin } from './origin.ts'
import { unknownReference } from './unknown-reference.ts'

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
export const unknownErasure = (id: string): Either.Either<UnknownErasure | UnreadableCommand, never> =>
  unknownReference('ErasureRequest', 'erasureId', id)

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
  readonly handleErasure: (
    command: ErasureCommand
  ) => TaskEither<ErasureNotHandled | UnreadableCommand, ErasureAccepted>
  readonly handleOrder: OrderHandler
  readonly questions: Pick<Questions, 'accessLog' | 'retentionCalendar'>
  readonly progress: Progress
  readonly derived: ReadonlyArray<DerivedStore>
  /** Makes anew what the search keeps of an order; to be called when its data are readable again. */
  readonly searchAnew: (orderId: OrderId) => Answer<unknown>
}

type ErasureAccepted = Accepted<ErasureEvent>

/** How far erasures are: all that are not done yet, or those of an order. */
export interface Progress {
  readonly open: () => Answer<ReadonlyArray<ErasureProgress>>
  readonly ofOrder: (orderId: string) => Answer<ReadonlyArray<ErasureProgress>>
}

/** How an erasure stands. */
export const standing = async (
  { events }: Pick<Erasing, 'events'>,
  erasureId: string
): Promise<Either.Either<NotErased, Erasure>> =>
  Either.map((state: ErasureState): Erasure => ({ erasureId, state }))(await readErasure(events)(erasureId)())

/** Puts on record in the order what its readers must know of an event of the erasure; the same event again adds nothing. */
export const tellOrder = async (
  { events, handleOrder }: Pick<Erasing, 'events' | 'handleOrder'>,
  { erasureId, orderId }: { readonly erasureId: string; readonly orderId: string },
  because: 'ProcessingRestricted' | 'RestrictionLifted' | 'KeysDestroyed',
  data: object
): Promise<Either.Either<NotErased, unknown>> => {
  const eventId = await idOfLast(events, erasureId, because)
  if (Either.isLeft(eventId)) return eventId
  const command = decodeCommand({
    ...origin({ role: 'System', id: 'privacy' }),
    orderId,
    source: { system: 'erasure', eventId: eventId.right },
    type: because === 'KeysDestroyed' ? 'RecordErasure' : 'RecordRestriction',
    data
  })
  return Either.isLeft(command) ? command : handleOrder(command.right)()
}

const idOfLast = async (
  events: EventStore,
  erasureId: string,
  type: ErasureEvent['type']
): Promise<Either.Either<ReadFailure, string>> => {
  let last = erasureId
  try {
    for await (const event of events.readStream(streamName(erasureStream(erasureId)))) {
      if (event.type === type) last = event.id
    }
    return Either.right(last)
  } catch (caught) {
    if (isStoreReadFailure(caught)) return Either.left(caught.failure)
    throw caught
  }
}
