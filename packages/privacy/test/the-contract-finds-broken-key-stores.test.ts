import { type EpochInUse, type InMemoryKeys, inMemoryKeyStore, inMemoryKeys, type KeyStore } from '@readdress/privacy'
import { type KeyLock, keyStoreContract, type OpenKeys } from '@readdress/privacy/testing'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'

type Make = (lock: KeyLock, rows: InMemoryKeys) => KeyStore

const sharing =
  (make: Make) =>
  async (lock: KeyLock, rows = inMemoryKeys()): Promise<OpenKeys> => ({
    keys: make(lock, rows),
    close: async () => {},
    again: (other) => sharing(make)(other, rows),
    atRest: async () => []
  })

const brokenBy =
  (change: (sound: KeyStore) => Partial<KeyStore>): Make =>
  (lock, rows) => {
    const sound = inMemoryKeyStore(lock, rows)
    return { ...sound, ...change(sound) }
  }

const runOn = (make: Make, caseName: string): Promise<void> => {
  const found = keyStoreContract(sharing(make)).find(({ name }) => name === caseName)
  return found === undefined ? expect.fail(`no such case: ${caseName}`) : found.run()
}

const forgetful: Make = (lock) => inMemoryKeyStore(lock)
const ofOneTenant: Make = (lock, rows) => ({
  ...inMemoryKeyStore({ ...lock, tenant: 'shop-1' }, rows),
  tenant: lock.tenant
})
const hasty: Make = (lock, rows) => inMemoryKeyStore({ ...lock, graceDays: 6 }, rows)
const lenient: Make = (lock, rows) => inMemoryKeyStore({ ...lock, approvalDays: 30 }, rows)
const stubborn: Make = (lock, rows) => {
  const sound = inMemoryKeyStore(lock, rows)
  const kept = new Map<string, ReturnType<ReturnType<KeyStore['find']>>>()
  return {
    ...sound,
    find: (keyId, hold) => () => {
      const answer = kept.get(`${keyId} ${hold}`) ?? sound.find(keyId, hold)()
      kept.set(`${keyId} ${hold}`, answer)
      return answer
    }
  }
}

const breakages: ReadonlyArray<readonly [string, Make, string]> = [
  ['gives each process keys of its own', forgetful, 'all who ask at once get the same key of a person in an order'],
  ['forgets its keys', forgetful, 'a key is found by its id, and outlives whoever made it'],
  ['knows one tenant', ofOneTenant, 'nothing of one tenant is touched by another'],
  [
    'gives all persons of an order one key',
    brokenBy((sound) => ({ current: ({ stream }) => sound.current({ stream, subject: 'buyer' }) })),
    'each person in each order has another key'
  ],
  [
    'takes every key for one that was destroyed',
    brokenBy((sound) => ({
      find: (keyId) => async () => {
        const found = await sound.find(keyId)()
        const record = { status: 'Restricted', record: {} as never } as const
        return Either.isRight(found) && found.right.status === 'Unknown' ? Either.right(record) : found
      }
    })),
    'a key that never was is unknown'
  ],
  ['links nobody', brokenBy(() => ({ link: () => TaskEither.right(undefined) })), 'a person is linked across orders'],
  [
    'rotates in words',
    brokenBy(() => ({ rotate: TaskEither.right })),
    'a rotated key is followed by one new key, and still opens'
  ],
  ['goes on opening what is restricted', stubborn, 'a restricted key seals and does not open, at once'],
  ['never notices what others restrict', stubborn, 'elsewhere it is noticed within five minutes'],
  [
    'lifts no restriction',
    brokenBy(() => ({ unrestrict: () => TaskEither.right([]) })),
    'restricting twice is restricting once, and it can be lifted'
  ],
  [
    'opens under any hold',
    brokenBy((sound) => ({ find: (keyId, hold) => sound.find(keyId, hold === undefined ? undefined : 'h-1') })),
    'a hold in force on its order opens a restricted key, and no other does'
  ],
  [
    'places every hold twice',
    brokenBy((sound) => ({
      hold: (hold) => TaskEither.flatMap(() => sound.hold({ ...hold, holdId: crypto.randomUUID() }))(sound.hold(hold))
    })),
    'a hold is placed once, and released for good'
  ],
  [
    'knows no holds',
    brokenBy(() => ({ hold: () => TaskEither.right(undefined) })),
    'nothing is destroyed while something of the order is held'
  ],
  [
    'counts no keys',
    brokenBy((sound) => ({
      status: TaskEither.map((epochs: ReadonlyArray<EpochInUse>) => epochs.map((one) => ({ ...one, keys: 0 })))(
        sound.status
      )
    })),
    'it is told which epochs were used, and how many living keys are under each'
  ],
  ['is hasty', hasty, 'nothing is destroyed before its grace time is over'],
  ['lets old approvals count', lenient, 'two persons must have approved of late, neither who asked nor who does it'],
  ['forgets what it destroyed', forgetful, 'a destroyed key leaves a tombstone for ever'],
  [
    'destroys one after the other',
    brokenBy((sound) => ({
      destroy: (order) => async () => {
        const answers = order.keyIds.map((keyId) => sound.destroy({ ...order, keyIds: [keyId] })())
        return (await Promise.all(answers)).find(Either.isLeft) ?? Either.right([])
      }
    })),
    'of several keys all are destroyed or none'
  ],
  [
    'leaves what came back',
    brokenBy(() => ({ reconcile: () => TaskEither.right({ destroyedAgain: [], noted: [] }) })),
    'what came back from a backup is destroyed again'
  ],
  [
    'wraps anew in words',
    brokenBy(() => ({ rewrap: () => TaskEither.right({ looked: 59, rewrapped: 59, destroyed: [], kept: [] }) })),
    'every living key is wrapped anew, and the former epoch key destroyed'
  ]
]

describe('the contract fails a key store that', () => {
  test.each(breakages)('%s', async (_, broken, caseName) => {
    await expect(runOn(inMemoryKeyStore, caseName)).resolves.toBeUndefined()
    await expect(runOn(broken, caseName)).rejects.toThrow()
  })
})
