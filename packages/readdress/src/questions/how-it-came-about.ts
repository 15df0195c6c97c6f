import type { EventStore } from '@readdress/event-store'
import {
  type AddressHistory,
  type AddressHistoryEvent,
  addressHistory,
  type Clocks,
  type Json,
  type KeptEvents,
  type VersionHistory
} from '@readdress/order-views'
import type { View } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { Answer } from './not-answered.ts'
import { openedAddress } from './opened-event.ts'

/** How an address version came about, with its address as a screen may show it. */
export interface ShownVersionHistory extends Omit<VersionHistory, 'address'> {
  readonly address: Json
  readonly isErased: boolean
}

/** How the addresses of an order came about, with every address masked for a screen. */
export interface ShownAddressHistory extends Omit<AddressHistory, 'versions'> {
  readonly versions: ReadonlyArray<ShownVersionHistory>
}

/** Answers how the addresses of an order came about, by both clocks; null when it was not placed then, or nobody here knew. */
export const howItCameAbout =
  (
    store: EventStore,
    view: View<KeptEvents<AddressHistoryEvent>>,
    orderId: string,
    clocks: Clocks
  ): Answer<ShownAddressHistory | null> =>
  async () => {
    const kept = await view.get(orderId)()
    if (Either.isLeft(kept)) return kept
    const history = Option.isNone(kept.right) ? null : addressHistory(kept.right.value, clocks)
    if (history === null) return Either.right(null)
    const versions: Array<ShownVersionHistory> = []
    for (const { address: readable, ...version } of history.versions) {
      const address = await openedAddress(store, history.orderId, version.revision)
      if (Either.isLeft(address)) return address
      versions.push({ ...version, address: address.right, isErased: readable === 'Erased' })
    }
    return Either.right({ ...history, versions })
  }
