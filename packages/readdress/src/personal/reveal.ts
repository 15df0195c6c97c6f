import type { EventStore, ReadFailure, Revision, StoreUnavailable } from '@readdress/event-store'
import { type OrderId, type OrderState, orderStream, replay, stageOf } from '@readdress/order'
import {
  type AccessNotHandled,
  type AccessPurpose,
  accessStream,
  type HandleAccess,
  type KeyRecord,
  type KeyStore,
  type RevealPersonalData,
  sealed
} from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { NotAnswered } from '../questions/not-answered.ts'
import { eventsOf, type NotOpened } from '../questions/opened-event.ts'
import type { Questions } from '../questions/questions.ts'
import type { ShownAddress } from '../questions/where-it-goes.ts'
import { type Revealed, valuesIn } from './disclosed-values.ts'
import type { UnknownOrder } from './keeping.ts'
import { origin } from './origin.ts'
import { type By, keysOfPerson } from './person.ts'

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
export type NotRevealed = AccessNotHandled | NotAnswered | NotOpened | ReadFailure | StoreUnavailable | UnknownOrder

/** What it takes to show personal values. */
export interface Revealing {
  readonly raw: EventStore
  readonly opened: EventStore
  readonly keys: KeyStore
  readonly handleAccess: HandleAccess
  readonly questions: Pick<Questions, 'currentAddress'>
}

/**
 * Shows personal values in clear: the only way to them from outside. The entry in the access log is durable before anything is opened, and where it
 * cannot be written nothing is; what is not shown is written down too.
 */
export const reveal =
  (
    { raw, opened, keys, handleAccess, questions }: Revealing,
    asked: ToReveal
  ): TaskEither<NotRevealed, ReadonlyArray<Revealed>> =>
  async () => {
    const stream = orderStream(asked.orderId)
    const events = await eventsOf(opened, asked.orderId)
    if (Either.isLeft(events)) return events
    const state = replay(events.right.map(({ event }) => event))
    if (state.status === 'NotPlaced') return Either.left({ type: 'UnknownReference', kind: 'Order', id: asked.orderId })
    const known = await keysOfPerson(keys, stream, asked.subject)()
    if (Either.isLeft(known)) return known
    const holds = state.record.legalHolds.filter(({ released }) => !released)
    // The key store opens what may only be kept under a hold that it knows of.
    for (const { holdId, ground, until } of holds) {
      const held = await keys.hold({ holdId, stream, ground, until })()
      if (Either.isLeft(held)) return held
    }
    const openHolds = holds.map(({ holdId, ground, until }) => ({ holdId, ground, until }))
    const command = revealCommand(asked, { stage: stageIn(state), ...keptOnly(known.right), openHolds })
    const logged = await handleAccess(command)()
    if (Either.isLeft(logged)) return logged
    const store = sealed(raw, { keys: under(keys, asked.underHold), mode: 'open' })
    const address = await addressRevision(questions, asked.orderId)
    if (Either.isLeft(address)) return address
    const revision = asked.of === 'every' ? null : (asked.of ?? address.right)
    const values = await valuesIn(store, stream, { ...asked, revision })
    if (Either.isRight(values)) return values
    const [entry] = logged.right.events
    const requestId = entry?.event.type === 'PersonalDataDisclosed' ? entry.event.data.requestId : command.commandId
    const data = { recordedOn: logged.right.stream.slice(accessStream('').length), requestId, why: values.left.type }
    await handleAccess({ ...origin(asked.by), type: 'RecordDisclosureFailure', data })()
    return values
  }

type Circumstances = RevealPersonalData['data']['circumstances']

const revealCommand = (asked: ToReveal, circumstances: Circumstances): RevealPersonalData => {
  const { orderId, subject, fields, purpose, legalBasis, by, receiver = by.id, caseId = null, underHold = null } = asked
  const data = { orderId, subject, fields, purpose, legalBasis, receiver, caseId, underHold, circumstances }
  return { ...origin(by), type: 'RevealPersonalData', data }
}

const keptOnly = (keys: ReadonlyArray<KeyRecord>): Pick<Circumstances, 'restricted' | 'destroyedAt'> => {
  const restricted = keys.find(({ status }) => status === 'Restricted')
  const isDestroyed = keys.length > 0 && keys.every(({ status }) => status === 'Destroyed')
  return {
    restricted: restricted === undefined ? null : (restricted.ground ?? 'Unknown'),
    destroyedAt: isDestroyed ? (keys.at(-1)?.destroyedAt ?? null) : null
  }
}

const under = (keys: KeyStore, holdId: string | undefined): KeyStore =>
  holdId === undefined ? keys : { ...keys, find: (keyId) => keys.find(keyId, holdId) }

// A label is printed for the parcel that was planned last.
const stageIn = (order: Extract<OrderState, { readonly status: 'Placed' }>): string => {
  const parcel = order.parcel.parcels.at(-1)
  return parcel === undefined ? 'AwaitingShipment' : stageOf(order, parcel)
}

const addressRevision = async (
  { currentAddress }: Revealing['questions'],
  orderId: OrderId
): Promise<Either.Either<NotAnswered, Revision>> =>
  Either.map((shown: ShownAddress | null) => shown?.ordered.revision ?? 0)(await currentAddress(orderId)())
