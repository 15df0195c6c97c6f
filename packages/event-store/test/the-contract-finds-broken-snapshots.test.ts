import { inMemorySnapshots, type JsonObject, type Snapshots } from '@readdress/event-store'
import { type DurableSnapshots, durableSnapshotsContract, snapshotsContract } from '@readdress/event-store/testing'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'

type Breakage = (sound: Snapshots) => Partial<Snapshots>
type Open = () => Promise<DurableSnapshots>

const openOn = (snapshots: Snapshots): DurableSnapshots => {
  let isClosed = false
  const closed = TaskEither.left({ type: 'StoreUnavailable', reason: 'closed' } as const)
  return {
    snapshots: {
      load: (...asked) => (isClosed ? closed : snapshots.load(...asked)),
      save: (...asked) => (isClosed ? closed : snapshots.save(...asked))
    },
    close: async () => {
      isClosed = true
    },
    reopen: async () => openOn(snapshots)
  }
}

const durable =
  (breakage: Breakage): Open =>
  async () => {
    const sound = inMemorySnapshots()
    return openOn({ ...sound, ...breakage(sound) })
  }

const runOn = async (open: Open, caseName: string): Promise<void> => {
  const cases = [...snapshotsContract(open), ...durableSnapshotsContract(open)]
  const found = cases.find(({ name }) => name === caseName)
  if (found === undefined) throw new Error(`no case is called ${caseName}`)
  await found.run()
}

const losingNull: Breakage = (sound) => ({
  save: (stream, schema, snapshot) =>
    sound.save(stream, schema, JSON.parse(JSON.stringify(snapshot, (_, value) => value ?? undefined)))
})

const keepingTheNewest: Breakage = (sound) => {
  let newest = -1
  return {
    save: (stream, schema, snapshot) => {
      const isOlder = Number(snapshot['revision']) < newest
      newest = Math.max(newest, Number(snapshot['revision']))
      return isOlder ? TaskEither.right(undefined) : sound.save(stream, schema, snapshot)
    }
  }
}

const anySchema: Breakage = (sound) => ({
  load: (stream) => sound.load(stream, 'any'),
  save: (stream, _, snapshot) => sound.save(stream, 'any', snapshot)
})

const oneForEachSchema: Breakage = () => {
  const bySchema = new Map<string, Snapshots>()
  const of = (schema: string): Snapshots => {
    const found = bySchema.get(schema) ?? inMemorySnapshots()
    bySchema.set(schema, found)
    return found
  }
  return {
    load: (stream, schema) => of(schema).load(stream, schema),
    save: (stream, schema, snapshot) => of(schema).save(stream, schema, snapshot)
  }
}

const oneForAll: Breakage = () => {
  let kept: { readonly schema: string; readonly snapshot: JsonObject } | null = null
  return {
    load: (_, schema) => TaskEither.right(kept?.schema === schema ? kept.snapshot : null),
    save: (_, schema, snapshot) => {
      kept = { schema, snapshot: structuredClone(snapshot) }
      return TaskEither.right(undefined)
    }
  }
}

/** Keeps objects, not text. */
const keepingObjects =
  (given: (snapshot: JsonObject) => JsonObject, read: (snapshot: JsonObject) => JsonObject): Breakage =>
  () => {
    const kept = new Map<string, JsonObject>()
    return {
      load: (stream, schema) => async () => {
        const found = kept.get(`${schema} ${stream}`)
        return Either.right(found === undefined ? null : read(found))
      },
      save: (stream, schema, snapshot) => async () => {
        kept.set(`${schema} ${stream}`, given(snapshot))
        return Either.right(undefined)
      }
    }
  }

const same = (snapshot: JsonObject): JsonObject => snapshot
const copied = (snapshot: JsonObject): JsonObject => structuredClone(snapshot)

const memberByMember: Breakage = () => {
  const members: Record<string, JsonObject[string]> = {}
  return {
    load: () => async () => Either.right({ ...members }),
    save: (_stream, _schema, snapshot) => async () => {
      const own = Object.entries(snapshot)
      for (const [name, value] of Number(snapshot['number']) % 2 === 0 ? own : own.toReversed()) {
        await null
        members[name] = value
      }
      return Either.right(undefined)
    }
  }
}

const forgetful: Open = async () => ({ ...openOn(inMemorySnapshots()), reopen: forgetful })

const neverClosing: Open = async () => ({ ...openOn(inMemorySnapshots()), close: async () => {} })

const breakages: ReadonlyArray<readonly [string, Open, string]> = [
  ['loses what is null', durable(losingNull), 'what was saved is given back as it was'],
  [
    'prefers the higher revision',
    durable(keepingTheNewest),
    'the snapshot that was saved last is given, whatever it holds'
  ],
  ['looks at no schema', durable(anySchema), 'a snapshot of another schema is not given'],
  ['keeps all schemas', durable(oneForEachSchema), 'a snapshot of a new schema leaves none of the old behind'],
  ['looks at no stream', durable(oneForAll), 'streams have nothing to do with each other'],
  [
    'keeps what it was given',
    durable(keepingObjects(same, copied)),
    'changing what was given changes nothing that is kept'
  ],
  [
    'hands out what it keeps',
    durable(keepingObjects(copied, same)),
    'changing what was read changes nothing that is kept'
  ],
  ['mixes what is saved at once', durable(memberByMember), 'of many that are saved at once one is kept whole'],
  ['forgets when it is closed', forgetful, 'what was saved is there after closing and opening again'],
  ['goes on when it is closed', neverClosing, 'closed snapshots refuse, and say why']
]

describe('the contract fails a store of snapshots that', () => {
  test.each(breakages)('%s', async (_, broken, caseName) => {
    await expect(
      runOn(
        durable(() => ({})),
        caseName
      )
    ).resolves.toBeUndefined()
    await expect(runOn(broken, caseName)).rejects.toThrow()
  })

  test('breaks any of its cases', () => {
    const open = durable(() => ({}))
    const names = [...snapshotsContract(open), ...durableSnapshotsContract(open)].map(({ name }) => name)
    expect(new Set(breakages.map(([, , caseName]) => caseName))).toEqual(new Set(names))
  })
})
