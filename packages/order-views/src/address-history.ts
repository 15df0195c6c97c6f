import type { OrderEvent, OrderId } from '@readdress/order'
import type { EventRegistry, Projection } from '@readdress/projections'
import { type AddressHistoryEvent, addressHistoryEvents } from './address-history-events.ts'
import { type AgreedPlaces, agreedPlaces } from './agreed-places.ts'
import { type Clocks, countedEvents, orderAt } from './clocks.ts'
import { type KeptEvents, keptEventsProjection } from './kept-events.ts'
import { type VersionHistory, versionHistory } from './version-history.ts'

/** Every address version that an order has had, and for each parcel the places that were agreed one after the other. */
export interface AddressHistory {
  readonly orderId: OrderId
  readonly versions: ReadonlyArray<VersionHistory>
  readonly parcels: ReadonlyArray<AgreedPlaces>
}

/** How the addresses of an order came about, by both clocks; null when it was not placed then, or nobody here knew. */
export const addressHistory = (
  { orderId, events }: KeptEvents<AddressHistoryEvent>,
  clocks: Clocks
): AddressHistory | null => {
  const state = orderAt(events, clocks)
  if (state.status === 'NotPlaced') return null
  const counted = countedEvents(events, clocks)
  const versions = state.addressChange.versions.flatMap((version) => versionHistory(version, counted))
  return { orderId, versions, parcels: agreedPlaces(counted, versions) }
}

/** The projection behind `addressHistory`: one document for each order, under its id. */
export const addressHistoryProjection = (
  registry: EventRegistry<OrderEvent>
): Projection<AddressHistoryEvent, KeptEvents<AddressHistoryEvent>> =>
  keptEventsProjection(registry, { name: 'address-history', version: 1, eventTypes: addressHistoryEvents, indexes: {} })
