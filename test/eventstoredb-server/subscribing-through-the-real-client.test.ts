import { type AllStreamSubscription, streamNameFilter } from '@eventstore/db-client'
import { describe, expect, test } from 'vitest'
import type { EventStoreDbServer, Fault } from './index.ts'
import { events, withClient } from './real-client.ts'

// What comes of a subscription, in order, as short texts; read until there are so many.
const told = async (subscription: AllStreamSubscription, count: number): Promise<ReadonlyArray<string>> => {
  const items: Array<string> = []
  for (const marker of ['confirmation', 'caughtUp'] as const) {
    subscription.on(marker, () => subscription.push({ marker }))
  }
  for await (const item of subscription) {
    items.push('marker' in item ? String(item.marker) : `${item.event?.streamId} ${item.event?.revision}`)
    if (items.length === count) break
  }
  await subscription.unsubscribe()
  return items
}

const noneOpen = (server: EventStoreDbServer) => expect.poll(() => server.openCalls('read')).toBe(0)

describe('subscribing through the real client', () => {
  test('tells history, that it has caught up, and what is new', () =>
    withClient(async (client, server) => {
      await client.appendToStream('order-1', events(2))
      const subscription = client.subscribeToAll()
      subscription.on('caughtUp', () => client.appendToStream('order-2', events(1)))
      expect(await told(subscription, 5)).toEqual(['confirmation', 'order-1 0', 'order-1 1', 'caughtUp', 'order-2 0'])
      await noneOpen(server)
    }))

  test('begins behind a position, which need not be that of a wanted event', () =>
    withClient(async (client) => {
      const { position } = await client.appendToStream('order-1', events(1))
      await client.appendToStream('shop-1', events(1))
      await client.appendToStream('order-2', events(1))
      const subscription = client.subscribeToAll({
        fromPosition: position ?? 'start',
        filter: streamNameFilter({ prefixes: ['order-'] })
      })
      expect(await told(subscription, 3)).toEqual(['confirmation', 'order-2 0', 'caughtUp'])
    }))

  test('has a checkpoint after so many records that were looked at, and one before it has caught up', () =>
    withClient(async (client) => {
      await client.appendToStream('shop-1', events(10))
      const checkpoints: Array<bigint> = []
      const filter = streamNameFilter({
        prefixes: ['order-'],
        maxSearchWindow: 2,
        checkpointInterval: 2,
        checkpointReached: (_, { commit }) => {
          checkpoints.push(commit)
        }
      })
      expect(await told(client.subscribeToAll({ filter }), 2)).toEqual(['confirmation', 'caughtUp'])
      const positions = []
      for await (const { event } of client.readStream('shop-1')) positions.push(event?.position?.commit)
      expect(checkpoints).toEqual([positions[3], positions[7], positions[9]])
    }))

  test('waits for a stream that is not there yet, and ends with its tombstone', () =>
    withClient(async (client) => {
      const subscription = client.subscribeToStream('order-1')
      subscription.on('caughtUp', () => client.tombstoneStream('order-1'))
      const read = async () => {
        for await (const { event } of subscription) expect(event?.type).toBe('$streamDeleted')
      }
      await expect(read()).rejects.toMatchObject({ type: 'stream-deleted' })
    }))

  test.each([
    [{ type: 'Duplicate', events: 1 }, ['confirmation', 'order-1 0', 'order-1 0', 'order-1 1', 'caughtUp']],
    [{ type: 'EndAfter', messages: 2, status: null }, ['confirmation', 'order-1 0']],
    [{ type: 'Omit', message: 'caughtUp' }, ['confirmation', 'order-1 0', 'order-1 1']]
  ] as ReadonlyArray<[Fault, ReadonlyArray<string>]>)('misbehaves as it is told by %o', (fault, expected) =>
    withClient(async (client, server) => {
      await client.appendToStream('order-1', events(2))
      server.faults.arm('read', fault)
      expect(await told(client.subscribeToAll(), expected.length + (fault.type === 'EndAfter' ? 1 : 0))).toEqual(
        expected
      )
      await noneOpen(server)
    })
  )

  test('takes all calls of a connection, so that the next one waits', () =>
    withClient(
      async (client, server) => {
        const subscriptions = Array.from({ length: 3 }, () => client.subscribeToAll())
        await expect.poll(() => server.openCalls('read')).toBe(3)
        const append = client.appendToStream('order-1', events(1), { deadline: 300 })
        await expect(append).rejects.toMatchObject({ type: 'deadline-exceeded' })
        expect(server.calls('append')).toBe(0)
        for (const subscription of subscriptions) await subscription.unsubscribe()
        await noneOpen(server)
      },
      { mostCalls: 3 }
    ))
})
