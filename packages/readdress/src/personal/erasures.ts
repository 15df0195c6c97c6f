import { randomUUID } from 'node:crypto'
import { streamName } from '@readdress/event-store'
import { type OrderId, orderStream } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { now } from '../now.ts'
import { type Erasing, type ErasureStep, standing, tellOrder, unknownErasure } from './erasing.ts'
import { keepingOf } from './keeping.ts'
import { origin } from './origin.ts'
import { type By, keysOfPerson } from './person.ts'

/** Whose data are to be erased, on what ground, and who asks. */
export interface ErasureWish {
  readonly orderId: OrderId
  readonly subject: string
  readonly ground: string
  /** Pseudonym of whoever asked; may neither approve nor carry it out. */
  readonly requestedBy: string
  readonly channel: string
  readonly by: By
  /** A UUID, to ask again under it where the answer was not heard; a new one, if not said. */
  readonly erasureId?: string
}

/** Which erasure, and who does something about it. */
export interface AboutErasure {
  readonly erasureId: string
  readonly by: By
}

/** Asks for an erasure. From then on the data may only be kept, also where the law wants them kept for years. */
export const requestErasure =
  (erasing: Erasing, wish: ErasureWish): ErasureStep =>
  async () => {
    const { orderId, subject, ground, requestedBy, channel, by, erasureId = randomUUID() } = wish
    const keeping = await keepingOf(erasing.questions, orderId)()
    if (Either.isLeft(keeping)) return keeping
    const keys = await keysOfPerson(erasing.keys, orderStream(orderId), subject)()
    if (Either.isLeft(keys)) return keys
    if (keys.right.length === 0) return Either.left({ type: 'UnknownReference', kind: 'DataSubject', id: subject })
    const data = { orderId, subject, ground, channel, requestedBy, ...keeping.right }
    const asked = await erasing.handleErasure({ ...origin(by), erasureId, type: 'RequestErasure', data })()
    if (Either.isLeft(asked)) return asked
    const living = keys.right.filter(({ status }) => status === 'Active').map(({ keyId }) => keyId)
    const restricted = await erasing.keys.restrict(living, ground)()
    if (Either.isLeft(restricted)) return restricted
    erasing.handleOrder.forget(streamName(orderStream(orderId)))
    const told = await tellOrder(erasing, orderId, `${erasureId}:restricted`, 'RecordRestriction', {
      subject,
      restricted: true,
      ground
    })
    return Either.isLeft(told) ? told : standing(erasing, erasureId)
  }

/** Says yes to an erasure, in one's own name; where the order need not be kept any longer, that is put on record first. */
export const approveErasure =
  (erasing: Erasing, { erasureId, by }: AboutErasure): ErasureStep =>
  async () => {
    const found = await standing(erasing, erasureId)
    if (Either.isLeft(found)) return found
    const { state } = found.right
    if (state.status !== 'Living' || state.request === null) return unknownErasure(erasureId)
    const { orderId, request } = state
    const keeping = await keepingOf(erasing.questions, orderId)()
    if (Either.isLeft(keeping)) return keeping
    const { retentionUntil } = keeping.right
    if (!request.retentionExpired && retentionUntil !== null && retentionUntil <= now()) {
      const data = { orderId, dueAt: retentionUntil }
      const system = origin({ role: 'System', id: 'retention' })
      const over = await erasing.handleErasure({ ...system, erasureId, type: 'RecordRetentionExpired', data })()
      if (Either.isLeft(over)) return over
    }
    const data = { orderId, ...keeping.right }
    const approved = await erasing.handleErasure({ ...origin(by), erasureId, type: 'ApproveErasure', data })()
    return Either.isLeft(approved) ? approved : standing(erasing, erasureId)
  }
