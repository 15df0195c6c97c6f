import {
  inMemoryEventStore,
  inMemorySnapshots,
  type SnapshotKeeping,
  type SnapshotTrouble
} from '@readdress/event-store'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import { describe, expect, test } from 'vitest'
import { accepted, kafka, put, shelfHandler } from './shelf.ts'

type Keeping = SnapshotKeeping<ReadonlyArray<string>>

/** Handles a command with these settings, and gives the first trouble that is told. */
const troubleWith = (settings: Partial<Keeping>): Promise<SnapshotTrouble> =>
  new Promise((troubled, failed) => {
    const store = inMemoryEventStore()
    const keeping = {
      snapshots: inMemorySnapshots(),
      schema: 'v1',
      state: t.readonlyArray(t.string),
      every: 1,
      troubled
    }
    const answer = accepted(shelfHandler(store, { snapshots: { ...keeping, ...settings } })(put('Amerika')))
    answer.then(({ outcome }) => expect(outcome).toBe('Appended')).catch(failed)
  })

const bug = new Error('bug')
const unavailable = { type: 'StoreUnavailable', reason: 'full' } as const
const encoding = (encode: (state: ReadonlyArray<string>) => never): Keeping['state'] =>
  new t.Type('Titles', t.readonlyArray(t.string).is, t.readonlyArray(t.string).validate, encode)

describe('the command is handled, and the trouble told, when a snapshot', () => {
  test.each<[string, SnapshotTrouble['type'], Partial<Keeping>, SnapshotTrouble['because']]>([
    [
      'cannot be loaded',
      'SnapshotNotUsed',
      { snapshots: { ...inMemorySnapshots(), load: () => TaskEither.left(unavailable) } },
      unavailable
    ],
    [
      'cannot be saved',
      'SnapshotNotSaved',
      { snapshots: { ...inMemorySnapshots(), save: () => TaskEither.left(unavailable) } },
      unavailable
    ],
    [
      'is loaded with a bug',
      'SnapshotNotUsed',
      { snapshots: { ...inMemorySnapshots(), load: () => () => Promise.reject(bug) } },
      { type: 'Thrown', error: bug }
    ],
    [
      'is encoded with a bug',
      'SnapshotNotSaved',
      {
        state: encoding(() => {
          throw bug
        })
      },
      { type: 'Thrown', error: bug }
    ],
    [
      'is encoded to what is not JSON',
      'SnapshotNotSaved',
      { state: encoding((titles) => [...titles, undefined] as never) },
      { type: 'NotJson', at: '/state/1' }
    ]
  ])('%s', async (_, type, settings, because) => {
    expect(await troubleWith(settings)).toEqual({ type, stream: kafka, because })
  })
})

test('a command does not wait for its snapshot to be saved', async () => {
  const snapshots = { ...inMemorySnapshots(), save: () => () => new Promise<never>(() => {}) }
  const keeping = { snapshots, schema: 'v1', state: t.readonlyArray(t.string), every: 1 }
  const handle = shelfHandler(inMemoryEventStore(), { snapshots: keeping })
  expect(await accepted(handle(put('Amerika')))).toMatchObject({ outcome: 'Appended' })
  expect(await accepted(handle(put('Der Bau')))).toMatchObject({ outcome: 'Appended' })
})
