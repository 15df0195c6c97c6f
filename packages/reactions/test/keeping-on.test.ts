import { inMemoryLeases, type Surroundings, systemSurroundings } from '@readdress/event-store'
import { keepReacting } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'

// Whoever waits goes on at once, and how long he would have waited is noted.
const hurrying = () => {
  const waited: Array<number> = []
  const surroundings: Surroundings = {
    ...systemSurroundings,
    random: () => 1,
    wait: async (milliseconds, signal) => {
      // Keeping the lease is no part of these tests.
      if (milliseconds === 5000) return systemSurroundings.wait(milliseconds, signal)
      waited.push(milliseconds)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return { surroundings, waited }
}

describe('going on, round after round', () => {
  test('pauses where there is nothing more to do, and not where there is', async () => {
    const { surroundings, waited } = hurrying()
    const stop = new AbortController()
    let rounds = 0
    const round = async () => {
      rounds += 1
      if (rounds === 4) stop.abort()
      return Either.right({ hasMore: rounds < 3 })
    }
    const kept = keepReacting({ round, isPassing: () => true, leases: inMemoryLeases(), surroundings }, stop.signal)
    expect(await kept).toEqual(Either.right(undefined))
    expect([rounds, waited]).toEqual([4, [500, 500]])
  })

  test('tries again what passes, later and later, and stops at what does not', async () => {
    const { surroundings, waited } = hurrying()
    const failures = ['Busy', 'Busy', 'Busy', 'Broken']
    const troubles: Array<string> = []
    const kept = await keepReacting(
      {
        round: async () => Either.left({ type: failures.shift() ?? 'None' }),
        isPassing: ({ type }) => type === 'Busy',
        leases: inMemoryLeases(),
        surroundings,
        troubled: ({ type }) => troubles.push(type)
      },
      new AbortController().signal
    )
    expect(kept).toEqual(Either.left({ type: 'Broken' }))
    expect([troubles, waited]).toEqual([
      ['Busy', 'Busy', 'Busy'],
      [1000, 2000, 4000]
    ])
  })

  test('stands by while another does it, and takes over when that one ends', async () => {
    const { surroundings } = hurrying()
    const leases = inMemoryLeases()
    const [first, second] = [new AbortController(), new AbortController()]
    const did: Array<string> = []
    const by = (name: string, stop: AbortController) =>
      keepReacting(
        {
          round: async () => {
            did.push(name)
            if (name === 'first' && did.length > 9) stop.abort()
            if (name === 'second') stop.abort()
            return Either.right({ hasMore: false })
          },
          isPassing: () => true,
          leases,
          surroundings
        },
        stop.signal
      )
    const both = await Promise.all([by('first', first), by('second', second)])
    expect(both.every(Either.isRight)).toBe(true)
    expect(did).toEqual([...Array.from({ length: 10 }, () => 'first'), 'second'])
  })
})
