import type { EventStore } from '@readdress/event-store'
import type { AddressFacts } from '@readdress/order-views'
import { type Clocks, type CurrentAddress, currentAddress, type HeldAddress, type Json } from '@readdress/order-views'
import type { ProjectionStopped, View, ViewFailure } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type NotOpened, openEvents } from './opened-event.ts'

/** Why a question about an order has no answer. */
export type NotAnswered = ProjectionStopped | ViewFailure | NotOpened

/** An address version with its address as a screen may show it. */
export interface ShownVersion extends HeldAddress {
  readonly address: Json
}

/** Where an order goes, with every address masked for a screen. */
export interface ShownAddress extends Omit<CurrentAddress, 'ordered' | 'versions'> {
  readonly ordered: CurrentAddress['ordered'] & ShownVersion
  readonly versions: ReadonlyArray<ShownVersion>
}

/** Answers where an order goes, by both clocks; null when it was not placed then, or nobody here knew. */
export const whereItGoes =
  (
    store: EventStore,
    view: View<AddressFacts>,
    update: () => TaskEither<ProjectionStopped, void>
  ): ((orderId: string, clocks: Clocks) => TaskEither<NotAnswered, ShownAddress | null>) =>
  (orderId, clocks) =>
  async () => {
    const updated = await update()()
    if (Either.isLeft(updated)) return updated
    const facts = await view.get(orderId)()
    if (Either.isLeft(facts)) return facts
    const answer = Option.isNone(facts.right) ? null : currentAddress(facts.right.value, clocks)
    return answer === null ? Either.right(null) : shown(store, answer)
  }

const shown = async (store: EventStore, answer: CurrentAddress): Promise<Either.Either<NotOpened, ShownAddress>> => {
  const versions: Array<ShownVersion> = []
  for (const held of answer.versions) {
    const opened = await openEvents(store, answer.orderId, held.revision, () => true)
    if (Either.isLeft(opened)) return opened
    versions.push({ ...held, address: opened.right[0]?.data['address'] ?? null })
  }
  const address = versions.find(({ version }) => version === answer.ordered.version)?.address ?? null
  return Either.right({ ...answer, versions, ordered: { ...answer.ordered, address } })
}
