import { Instant, type OrderEvent, OrderId, SourceRef, sameSource } from '@readdress/order'
import { orderIdOf } from '@readdress/order-views'
import { type EventRegistry, projection } from '@readdress/projections'
import * as t from 'io-ts'

const Change = t.strict({
  version: t.number,
  at: Instant,
  city: t.string,
  /** Where it was heard; a fact that is declared wrong names it. */
  source: t.union([t.null, SourceRef])
})

/** What the view keeps of one order: each change of its address that took effect. To the city only, so it holds nothing personal. */
const Changes = t.strict({ orderId: OrderId, changes: t.readonlyArray(Change) }, 'Changes')
type Changes = t.TypeOf<typeof Changes>

const thirtyDays = 30 * 24 * 3600 * 1000

/** Whether more than two of the changes lie within 30 days. */
const isOften = ({ changes }: Changes): boolean => {
  const times = changes.map(({ at }) => Date.parse(at)).toSorted((one, other) => one - other)
  return times.some((time, place) => place >= 2 && time - (times[place - 2] ?? 0) <= thirtyDays)
}

/** The orders whose address was changed more than twice within 30 days, found by the city that they go to now. */
export const oftenChanged = (registry: EventRegistry<OrderEvent>) =>
  projection(registry, {
    name: 'often-changed',
    version: 1,
    streamPrefix: 'order-',
    eventTypes: ['AddressAmended', 'PlatformAddressChangeObserved', 'AmendmentFailed', 'ErrorDeclared'],
    keys: (_event, recorded) => [orderIdOf(recorded)],
    evolve: (before: Changes | null, event, recorded): Changes | null => {
      const orderId = orderIdOf(recorded)
      const changes = before?.changes ?? []
      const { occurredAt, source = null } = event.metadata
      switch (event.type) {
        case 'AddressAmended':
        case 'PlatformAddressChangeObserved': {
          const city = event.data.address.region.city?.name ?? 'unknown'
          return { orderId, changes: [...changes, { version: event.data.version, at: occurredAt, city, source }] }
        }
        case 'AmendmentFailed':
          return kept(
            orderId,
            changes.filter(({ version }) => version !== event.data.version)
          )
        case 'ErrorDeclared':
          return kept(
            orderId,
            changes.filter((one) => one.source === null || !event.data.sources.some(sameSource(one.source)))
          )
      }
    },
    indexes: { city: (document) => (isOften(document) ? [document.changes.at(-1)?.city ?? 'unknown'] : []) },
    document: Changes
  })

// An order without changes has no document.
const kept = (orderId: OrderId, changes: Changes['changes']): Changes | null =>
  changes.length === 0 ? null : { orderId, changes }
