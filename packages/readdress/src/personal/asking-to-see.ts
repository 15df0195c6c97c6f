import type { Accepted, EventStore, ReadFailure, Revision, StoreUnavailable } from '@readdress/event-store'
import { type OrderId, type OrderState, orderStream, replay, stageOf } from '@readdress/order'
import {
  type AccessCommand,
  type AccessEvent,
  type AccessNotHandled,
  type AccessPurpose,
  accessStream,
  type KeyRecord,
  type KeyStore,
  Pseudonym,
  type UnreadableCommand
} from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { NotAnswered } from '../questions/not-answered.ts'
import { eventsOf, type NotOpened } from '../questions/opened-event.ts'
import type { Questions } from '../questions/questions.ts'
import { holdAsIn } from './holds.ts'
import type { UnknownOrder } from './keeping.ts'
import { origin } from './origin.ts'
import { type By, keysOfPerson, noPseudonym } from './person.ts'

/** What somebody wants to see of one person in one order, and why. */
export interface ToReveal {
  readonly orderId: OrderId
  /** `buyer`, `recipient-1`, `other-1`. */
  readonly subject: string
  /** `Name`, `Phone`, `District`, `Street`, `Detail`, `Postcode`, `Nickname`, …; `Every` where the purpose opens everything. */
  readonly fields: ReadonlyArray<string>
  readonly purpose: AccessPurpose
  readonly legalBasis: string
  readonly by: By
  /** Who is given the values: the actor himself, if not said, or another party such as a carrier. */
  readonly receiver?: string
  readonly caseId?: string
  /** The legal hold that opens data which may only be kept. */
  readonly underHold?: string
  /** Of which event of the order; that of the address to deliver to, if not said; `every` for the whole order. */
  readonly of?: Revision | 'every'
}

/** Why nothing is shown. */
export type NotRevealed =
  | AccessNotHandled
  | NotAnswered
  | NotOpened
  | ReadFailure
  | StoreUnavailable
  | UnknownOrder
  | UnreadableCommand

/** What it takes to show personal values. */
export interface Revealing {
  readonly raw: EventStore
  readonly opened: EventStore
  readonly keys: KeyStore
  readonly handleAccess: (
    command: AccessCommand
  ) => TaskEither<AccessNotHandled | UnreadableCommand, Accepted<AccessEvent>>
  readonly questions: Pick<Questions, 'currentAddress'>
}

/** Something that stands in the access log: on that day, under that id. */
export interface Logged {
  readonly recordedOn: string
  readonly requestId: string
}

/** Asks the access log whether values may be shown. The entry is durable when the answer has come, also that of a refusal. */
export const askToSee = async (
  { opened, keys, handleAccess }: Pick<Revealing, 'opened' | 'keys' | 'handleAccess'>,
  asked: ToReveal
): Promise<Either.Either<NotRevealed, Logged>> => {
  if (asked.receiver !== undefined && !Pseudonym.is(asked.receiver)) return noPseudonym('data.receiver')
  const stream = orderStream(asked.orderId)
  const events = await eventsOf(opened, asked.orderId)
  if (Either.isLeft(events)) return events
  const state = replay(events.right.map(({ event }) => event))
  if (state.status === 'NotPlaced') return Either.left({ type: 'UnknownReference', kind: 'Order', id: asked.orderId })
  const known = await keysOfPerson(keys, stream, asked.subject)()
  if (Either.isLeft(known)) return known
  const openHolds = state.record.legalHolds
    .filter(({ released }) => !released)
    .map(({ holdId, ground, until }) => ({ holdId, ground, until }))
  // The key store opens what may only be kept under a hold that it knows of.
  const held = await holdAsIn(keys, asked.orderId, state)
  if (Either.isLeft(held)) return held
  const { orderId, subject, fields, purpose, legalBasis, by, receiver = by.id, caseId = null, underHold = null } = asked
  const circumstances = { stage: stageIn(state), ...keptOnly(known.right), openHolds }
  const data = { orderId, subject, fields, purpose, legalBasis, receiver, caseId, underHold, circumstances }
  const made = origin(by)
  const logged = await handleAccess({ ...made, type: 'RevealPersonalData', data })()
  return Either.map(({ events: [entry], stream: log }: Accepted<AccessEvent>): Logged => {
    const requestId = entry?.event.type === 'PersonalDataDisclosed' ? entry.event.data.requestId : made.commandId
    return { recordedOn: dayOfLog(log), requestId }
  })(logged)
}

/** Puts on record that nobody saw what was granted, where the store takes it: the answer is a failure already. */
export const noteNotShown = async (
  { handleAccess }: Pick<Revealing, 'handleAccess'>,
  by: By,
  logged: Logged,
  why: string
): Promise<void> => {
  await handleAccess({ ...origin(by), type: 'RecordDisclosureFailure', data: { ...logged, why } })()
}

/** The day of a stream of the access log. */
export const dayOfLog = (stream: string): string => stream.slice(accessStream('').length)

const keptOnly = (
  keys: ReadonlyArray<KeyRecord>
): { readonly restricted: string | null; readonly destroyedAt: string | null } => {
  const restricted = keys.find(({ status }) => status === 'Restricted')
  const isDestroyed = keys.length > 0 && keys.every(({ status }) => status === 'Destroyed')
  return {
    restricted: restricted === undefined ? null : (restricted.ground ?? 'Unknown'),
    destroyedAt: isDestroyed ? (keys.at(-1)?.destroyedAt ?? null) : null
  }
}

// A label is printed for the parcel that was planned last.
const stageIn = (order: Extract<OrderState, { readonly status: 'Placed' }>): string => {
  const parcel = order.parcel.parcels.at(-1)
  return parcel === undefined ? 'AwaitingShipment' : stageOf(order, parcel)
}
