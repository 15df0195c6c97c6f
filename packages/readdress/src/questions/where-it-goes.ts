import type { EventStore } from '@readdress/event-store'
import {
  type AddressFacts,
  type Clocks,
  type CurrentAddress,
  currentAddress,
  type HeldAddress,
  type Json
} from '@readdress/order-views'
import type { View } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { Answer } from './not-answered.ts'
import { type NotOpened, openedAddress } from './opened-event.ts'

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
  (store: EventStore, view: View<AddressFacts>, orderId: string, clocks: Clocks): Answer<ShownAddress | null> =>
  async () => {
    const facts = await view.get(orderId)()
    if (Either.isLeft(facts)) return facts
    const answer = Option.isNone(facts.right) ? null : currentAddress(facts.right.value, clocks)
    return answer === null ? Either.right(null) : shownAddress(store, answer)
  }

/** Where an order goes, with its addresses from the events that hold them. */
export const shownAddress = async (
  store: EventStore,
  answer: CurrentAddress
): Promise<Either.Either<NotOpened, ShownAddress>> => {
  const versions: Array<ShownVersion> = []
  for (const held of answer.versions) {
    const address = await openedAddress(store, answer.orderId, held.revision)
    if (Either.isLeft(address)) return address
    versions.push({ ...held, address: address.right })
  }
  const address = versions.find(({ version }) => version === answer.ordered.version)?.address ?? null
  return Either.right({ ...answer, versions, ordered: { ...answer.ordered, address } })
}
