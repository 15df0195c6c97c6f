import type { Instant, OrderId } from '@readdress/order'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { NotGiven } from './give-command.ts'

/** The keys of an order that were made before a moment, and why others follow them. */
export interface KeysToRotate {
  readonly orderId: OrderId
  readonly madeBefore: Instant
  readonly why: string
}

/** That the buyer of an order was told of an incident; under the same `tellingId` it is the same telling. */
export interface ToldOfIncident {
  readonly incidentId: string
  readonly orderId: OrderId
  readonly channel: string
  readonly tellingId: string
}

/** What the keeper of personal data does; both may be done again. */
export interface PersonalKeeper {
  readonly rotateKeys: (keys: KeysToRotate) => TaskEither<NotGiven, unknown>
  readonly recordTold: (told: ToldOfIncident) => TaskEither<NotGiven, unknown>
}
