import { eventRegistry } from '@readdress/event-store'
import { projection } from '@readdress/projections'
import * as t from 'io-ts'

const Added = t.strict({ type: t.literal('Added'), data: t.strict({ amount: t.number }) }, 'Added')
const Sum = t.strict({ events: t.number, sum: t.number }, 'Sum')

const registry = eventRegistry<t.TypeOf<typeof Added>>({
  schemas: { Added: { version: 1, codec: Added } },
  upcasters: []
})

/** Adds the amounts of each stream up: an event that is skipped or seen twice shows. */
export const sums = projection(registry, {
  name: 'sums',
  version: 1,
  eventTypes: ['Added'],
  streamPrefix: '',
  keys: (_, { stream }) => [stream],
  evolve: (sum: t.TypeOf<typeof Sum> | null, { data: { amount } }) => ({
    events: (sum?.events ?? 0) + 1,
    sum: (sum?.sum ?? 0) + amount
  }),
  indexes: { events: ({ events }) => [String(events)] },
  document: Sum
})
