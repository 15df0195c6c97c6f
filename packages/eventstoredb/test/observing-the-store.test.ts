import { beginning } from '@readdress/event-store'
import type { Observations, Observe } from '@readdress/eventstoredb'
import { plain } from '@readdress/eventstoredb-server'
import { describe, expect, test } from 'vitest'
import { allOf, append, events, patience, stream } from './numbered-events.ts'
import { withStore } from './open-store.ts'

// Every callback there is; what was observed, in order.
const observed = (): { readonly observe: Observe; readonly seen: Array<[keyof Observations, object]> } => {
  const seen: Array<[keyof Observations, object]> = []
  const note = (name: keyof Observations) => (fact: object) => seen.push([name, fact])
  const observe: Observe = {
    callStarted: note('callStarted'),
    callFinished: note('callFinished'),
    retrying: note('retrying'),
    outcomeUnknown: note('outcomeUnknown'),
    readBack: note('readBack'),
    connectionRenewed: note('connectionRenewed'),
    subscription: note('subscription'),
    silence: note('silence')
  }
  return { observe, seen }
}

const milliseconds = expect.any(Number)

describe('whoever observes a store', () => {
  test('is told of each call and each try', async () => {
    const { observe, seen } = observed()
    const call = { operation: 'append', stream }
    await withStore(
      async (store, server) => {
        server.faults.arm('append', { type: 'Status', status: plain(13, 'Internal') })
        await append(store)
        await allOf(store.readStream(stream))
      },
      { observe }
    )
    expect(seen).toEqual([
      ['callStarted', { ...call, attempt: 1, running: 1, waiting: 0 }],
      ['callFinished', { ...call, attempt: 1, outcome: 'Ambiguous', milliseconds }],
      ['retrying', { ...call, attempt: 1, outcome: 'Ambiguous', milliseconds }],
      ['callStarted', { ...call, attempt: 2, running: 1, waiting: 0 }],
      ['callFinished', { ...call, attempt: 2, outcome: 'Succeeded', milliseconds }],
      ['callStarted', { operation: 'read', stream, attempt: 1, running: 1, waiting: 0 }],
      ['callFinished', { operation: 'read', stream, attempt: 1, outcome: 'Succeeded', milliseconds }]
    ])
  })

  test.each([
    ['Nothing', 0, false],
    ['Others', 2, false],
    ['Some', 2, true]
  ] as const)('is told that a batch of unknown outcome found "%s" in its place', async (found, others, isHalf) => {
    const { observe, seen } = observed()
    const batch = events(2)
    await withStore(
      async (store, server) => {
        server.faults.arm('append', { type: 'Hang' })
        if (found === 'Nothing') server.faults.arm('append', { type: 'Hang' }, 9)
        const answer = append(store, 'no-stream', batch)
        await expect.poll(() => server.calls('append'), { interval: 5 }).toBeGreaterThan(0)
        const [first, ...rest] = events(2)
        if (others > 0) await withOther(server.connectionString, [isHalf ? batch[0] : first, ...rest])
        await answer
      },
      { observe, patience: { ...patience, append: found === 'Nothing' ? 30 : 600 } }
    )
    const told = seen.filter(([name]) => name === 'readBack' || name === 'outcomeUnknown')
    expect(told).toEqual([
      ['readBack', { stream, found }],
      ...(found === 'Nothing' ? [['outcomeUnknown', { stream }]] : [])
    ])
  })

  test('is told of a connection that was left, and where a subscription is', async () => {
    const { observe, seen } = observed()
    await withStore(
      async (store, server) => {
        server.faults.arm('append', { type: 'Hang' }, 3)
        await append(store)
        for await (const { type } of store.subscribe(beginning)) if (type === 'CaughtUp') break
      },
      { observe, patience: { ...patience, append: 400 } }
    )
    const renewed = seen.filter(([name]) => name === 'connectionRenewed')
    expect(renewed).toEqual([['connectionRenewed', { purpose: 'calls', generation: 1, reason: 'Silent' }]])
    const statuses = seen.flatMap(([name, fact]) => (name === 'subscription' && 'status' in fact ? [fact.status] : []))
    expect(statuses).toEqual(['Connecting', 'CatchingUp', 'Live'])
  })

  test('never sees what is in an event, or a password', async () => {
    const { observe, seen } = observed()
    await withStore(async (_, server) => {
      const connectionString = server.connectionString.replace('esdb://', 'esdb://ops:pass4711@')
      await withStore(
        async (store) => {
          const [event] = events(1)
          await store.append(stream, 'no-stream', [{ ...event, data: { text: 'secret4711' } }])()
          await allOf(store.readStream(stream))
        },
        { connectionString, observe }
      )
    })
    expect(seen.length).toBeGreaterThan(3)
    expect(JSON.stringify(seen)).not.toMatch(/secret4711|pass4711/)
  })

  test('does no harm by failing', () => {
    const fails = (): never => {
      throw new Error('not our fault')
    }
    const observe: Observe = { callStarted: fails, callFinished: () => Promise.reject(new Error('nor later')) }
    return withStore(
      async (store) => {
        expect(await append(store)).toMatchObject({ _tag: 'Right' })
        expect(await allOf(store.readStream(stream))).toHaveLength(2)
      },
      { observe }
    )
  })
})

const withOther = (connectionString: string, batch: ReturnType<typeof events>): Promise<void> =>
  withStore(
    async (store) => {
      expect(await append(store, 'no-stream', batch)).toMatchObject({ _tag: 'Right' })
    },
    { connectionString }
  )
