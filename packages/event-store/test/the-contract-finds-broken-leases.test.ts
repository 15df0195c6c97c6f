import { inMemoryLeases, type Lease, type Leases } from '@readdress/event-store'
import { type DurableLeases, durableLeasesContract, leasesContract } from '@readdress/event-store/testing'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'

type Now = () => Date
type Make = (now: Now) => Leases

/** A process that has leases open, and how another one opens them. */
const processOn = (leases: Leases, openAgain: () => DurableLeases): DurableLeases => {
  let isClosed = false
  const unlessClosed =
    <Asked extends ReadonlyArray<unknown>, E, A>(ask: (...asked: Asked) => TaskEither.TaskEither<E, A>) =>
    (...asked: Asked): TaskEither.TaskEither<E | { type: 'StoreUnavailable'; reason: 'closed' }, A> =>
    () =>
      isClosed ? TaskEither.left({ type: 'StoreUnavailable', reason: 'closed' } as const)() : ask(...asked)()
  return {
    leases: {
      acquire: unlessClosed(leases.acquire),
      renew: unlessClosed(leases.renew),
      release: unlessClosed(leases.release)
    },
    close: async () => {
      isClosed = true
    },
    openAgain: async () => openAgain()
  }
}

const sharing = (leases: Leases): DurableLeases => processOn(leases, () => sharing(leases))

const durable = (make: Make) => async (now: Now) => sharing(make(now))

const runOn = async (open: (now: Now) => Promise<DurableLeases>, caseName: string): Promise<void> => {
  const cases = [...leasesContract(open), ...durableLeasesContract(open)]
  const found = cases.find(({ name }) => name === caseName)
  if (found === undefined) throw new Error(`no case is called ${caseName}`)
  await found.run()
}

const brokenBy =
  (breakage: (sound: Leases, now: Now) => Partial<Leases>): Make =>
  (now) => {
    const sound = inMemoryLeases(now)
    return { ...sound, ...breakage(sound, now) }
  }

const later =
  (milliseconds: number): Make =>
  (now) =>
    inMemoryLeases(() => new Date(now().getTime() + milliseconds))

const expiringEarly = brokenBy((sound) => ({
  acquire: (name, milliseconds) =>
    TaskEither.map((lease: Lease) => ({ ...lease, expiresAt: lease.expiresAt + 1 }))(
      sound.acquire(name, milliseconds - 1)
    )
}))

const neverExpiring: Make = (now) => inMemoryLeases(() => new Date(Math.min(now().getTime(), Date.UTC(2026, 0, 1))))

const withOneNumber = brokenBy((sound) => ({
  acquire: (name, milliseconds) =>
    TaskEither.map((lease: Lease) => ({ ...lease, fence: 1 }))(sound.acquire(name, milliseconds))
}))

const lookingFirst = brokenBy((sound) => {
  const held = new Set<string>()
  return {
    acquire: (name, milliseconds) => async () => {
      const isHeld = held.has(name)
      await null
      held.add(name)
      if (isHeld) return Either.left({ type: 'LeaseHeld', name, expiresAt: 0 })
      return sound.acquire(`${name}${crypto.randomUUID()}`, milliseconds)()
    }
  }
})

const withOneName = brokenBy((sound) => ({
  acquire: (_, milliseconds) => sound.acquire('one', milliseconds),
  renew: (lease, milliseconds) => sound.renew({ ...lease, name: 'one' }, milliseconds),
  release: (lease) => sound.release({ ...lease, name: 'one' })
}))

const renewingInWords = brokenBy((_, now) => ({
  renew: (lease, milliseconds) => TaskEither.right({ ...lease, expiresAt: now().getTime() + milliseconds })
}))

const refusingLateRenewals = brokenBy((sound, now) => ({
  renew: (lease, milliseconds) => async () =>
    now().getTime() < lease.expiresAt
      ? sound.renew(lease, milliseconds)()
      : Either.left({ type: 'LeaseLost', name: lease.name, fence: lease.fence })
}))

const renewingForAll = brokenBy((sound) => {
  const newest = new Map<string, Lease>()
  return {
    acquire: (name, milliseconds) =>
      TaskEither.map((lease: Lease) => {
        newest.set(name, lease)
        return lease
      })(sound.acquire(name, milliseconds)),
    renew: (lease, milliseconds) => sound.renew(newest.get(lease.name) ?? lease, milliseconds)
  }
})

const keepingReleased = brokenBy(() => ({ release: () => TaskEither.right(undefined) }))

const releasingBySetting = brokenBy((sound) => ({
  release: (lease) => async () => {
    await sound.renew(lease, 0)()
    return Either.right(undefined)
  }
}))

const forgettingReleased: Make = (now) => {
  let sound = inMemoryLeases(now)
  return {
    acquire: (name, milliseconds) => () => sound.acquire(name, milliseconds)(),
    renew: (lease, milliseconds) => () => sound.renew(lease, milliseconds)(),
    release: () => async () => {
      sound = inMemoryLeases(now)
      return Either.right(undefined)
    }
  }
}

const forgetful =
  (isForgotten: 'at-once' | 'after-closing') =>
  async (now: Now): Promise<DurableLeases> => {
    const open = (leases: Leases): DurableLeases => {
      let next = leases
      const opened = processOn(leases, () => open(isForgotten === 'at-once' ? inMemoryLeases(now) : next))
      const close = async () => {
        next = inMemoryLeases(now)
        await opened.close()
      }
      return { ...opened, close }
    }
    return open(inMemoryLeases(now))
  }

const neverClosing = async (now: Now): Promise<DurableLeases> => ({
  ...sharing(inMemoryLeases(now)),
  close: async () => {}
})

const breakages: ReadonlyArray<readonly [string, (now: Now) => Promise<DurableLeases>, string]> = [
  ['lets a lease expire early', durable(expiringEarly), 'a lease has one holder until it expires'],
  ['goes by another clock', durable(later(1)), 'a lease has one holder until it expires'],
  ['lets no lease expire', durable(neverExpiring), 'an expired lease is given to the next, with a higher number'],
  ['numbers no holder', durable(withOneNumber), 'an expired lease is given to the next, with a higher number'],
  ['looks first and takes later', durable(lookingFirst), 'of many who ask at once exactly one is given it'],
  ['knows one name', durable(withOneName), 'names have nothing to do with each other'],
  ['renews in words only', durable(renewingInWords), 'renewing makes it expire later, under its number'],
  [
    'refuses late renewals',
    durable(refusingLateRenewals),
    'a lease that expired can be renewed while nobody else took it'
  ],
  ['renews for whoever asks', durable(renewingForAll), 'a holder that lost it learns so when he renews'],
  ['keeps what was released', durable(keepingReleased), 'a released lease can be had at once, with a higher number'],
  [
    'forgets what was released',
    durable(forgettingReleased),
    'a released lease can be had at once, with a higher number'
  ],
  ['renews what was released', durable(releasingBySetting), 'a released lease is not renewed'],
  ['releases for whoever asks', durable(forgettingReleased), 'whoever lost it releases nothing'],
  ['forgets who held it', forgetful('after-closing'), 'a lease outlives the process that took it'],
  ['forgets its numbers', forgetful('after-closing'), 'numbers go on growing after a restart'],
  ['is one for each process', forgetful('at-once'), 'it has one holder among all that have the data open'],
  ['goes on when it is closed', neverClosing, 'after closing they refuse, and say why']
]

describe('the contract fails a store of leases that', () => {
  test.each(breakages)('%s', async (_, broken, caseName) => {
    await expect(runOn(durable(inMemoryLeases), caseName)).resolves.toBeUndefined()
    await expect(runOn(broken, caseName)).rejects.toThrow()
  })

  test('breaks any of its cases', () => {
    const open = durable(inMemoryLeases)
    const names = [...leasesContract(open), ...durableLeasesContract(open)].map(({ name }) => name)
    expect(new Set(breakages.map(([, , caseName]) => caseName))).toEqual(new Set(names))
  })
})
