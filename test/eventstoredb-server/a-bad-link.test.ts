import { describe, expect, test } from 'vitest'
import { clientOf, errorOf, events, withClient } from './real-client.ts'

describe('a link that is bad', () => {
  test('passes nothing while it is frozen, and everything once it is not', () =>
    withClient(async (client, server) => {
      await client.appendToStream('order-1', events(1))
      server.link.freeze()
      expect(await errorOf(client.appendToStream('order-2', events(1), { deadline: 200 }))).toBe('deadline-exceeded')
      expect(server.log().records).toHaveLength(1)
      server.link.thaw()
      await expect.poll(() => errorOf(client.appendToStream('order-3', events(1)))).toBe('no error')
    }))

  test('swallows connections as a black hole', () =>
    withClient(async (client, server) => {
      server.link.blackHole()
      expect(await errorOf(client.appendToStream('order-1', events(1), { deadline: 200 }))).toBe('deadline-exceeded')
      expect([server.calls('append'), server.link.open()]).toEqual([0, 1])
    }))

  test('refuses connections', () =>
    withClient(async (client, server) => {
      await server.link.refuse()
      expect(await errorOf(client.appendToStream('order-1', events(1)))).toBe('unavailable')
      expect(server.link.opened()).toBe(0)
    }))

  test('counts what is opened, which a client with the same settings shares', () =>
    withClient(async (client, server) => {
      await client.appendToStream('order-1', events(1))
      const same = clientOf(server.connectionString)
      await same.appendToStream('order-2', events(1))
      expect(server.link.opened()).toBe(1)
      const other = clientOf(`${server.connectionString}&keepAliveInterval=10002`)
      await other.appendToStream('order-3', events(1))
      expect([server.link.opened(), server.link.open()]).toEqual([2, 2])
      await Promise.all([same.dispose(), other.dispose()])
    }))
})

describe('a cluster', () => {
  test('is found by gossip', () =>
    withClient((_, one) =>
      withClient(async (_client, leader) => {
        one.tellMembers([
          { host: '127.0.0.1', port: one.port, state: 6, isAlive: true },
          { host: '127.0.0.1', port: leader.port, state: 8, isAlive: true }
        ])
        const client = clientOf(`esdb+discover://127.0.0.1:${one.port}?tls=false`)
        await client.appendToStream('order-1', events(1))
        expect([one.calls('gossip'), leader.log().records.length]).toEqual([1, 1])
        await client.dispose()
      })
    ))
})
