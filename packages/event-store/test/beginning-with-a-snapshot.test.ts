import {
  type EventStore,
  inMemoryEventStore,
  inMemorySnapshots,
  type JsonObject,
  type SnapshotKeeping,
  type Snapshots,
  type SnapshotTrouble
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { noMarks, withMarks } from '../src/name-marks.ts'
import { accepted, kafka, put, type ShelfCommand, shelfHandler } from './shelf.ts'

const source = { system: 'Scanner', eventId: '7' }
let events: EventStore
let snapshots: Snapshots
let troubles: ReadonlyArray<SnapshotTrouble>
let reads: ReadonlyArray<number>

beforeEach(() => {
  events = inMemoryEventStore()
  snapshots = inMemorySnapshots()
  troubles = []
  reads = []
})

/** A handler as after a restart, on snapshots behind every second event; and what tells that a snapshot was saved, or was not. */
const restarted = (keeping: Partial<SnapshotKeeping<ReadonlyArray<string>>> = {}, store = events) => {
  let settle = (): void => {}
  const settled = new Promise<void>((resolve) => {
    settle = resolve
  })
  const told: Snapshots = {
    load: (...asked) => snapshots.load(...asked),
    save: (...asked) => TaskEither.map(settle)(snapshots.save(...asked))
  }
  const counting: EventStore = {
    ...store,
    readStream: async function* (stream, from = 0) {
      for await (const event of store.readStream(stream, from)) {
        reads = [...reads, event.revision]
        yield event
      }
    }
  }
  const troubled = (trouble: SnapshotTrouble): void => {
    troubles = [...troubles, trouble]
    settle()
  }
  const handle = shelfHandler(counting, {
    snapshots: { snapshots: told, schema: 'v1', state: t.readonlyArray(t.string), every: 2, troubled, ...keeping }
  })
  return { handle, settled }
}

/** Puts books by one command each, and waits for the snapshot. */
const shelved = async (...commands: ReadonlyArray<ShelfCommand>) => {
  const { handle, settled } = restarted()
  const answers = []
  for (const command of commands) answers.push(await accepted(handle(command)))
  await settled
  return answers
}

const kept = async (): Promise<JsonObject | null> => {
  const loaded = await snapshots.load(kafka, 'v1')()
  return Either.isRight(loaded) ? loaded.right : null
}

describe('a stream with a snapshot', () => {
  test('is read from there, not from its beginning', async () => {
    await shelved(put('Amerika'), put('Der Bau'))
    await accepted(shelfHandler(events)(put('Das Schloss')))
    const answer = await accepted(restarted().handle({ ...put('Amerika'), type: 'TakeBook' }))
    expect(answer).toMatchObject({ outcome: 'Appended', revision: 3 })
    expect(reads).toEqual([1, 2])
  })

  test('is decided on as if it had been read whole', async () => {
    await shelved(put('Amerika'), put('Der Bau'))
    expect(await accepted(restarted().handle(put('Amerika', 'Der Bau')))).toMatchObject({ outcome: 'AlreadySo' })
    expect(reads).toEqual([1])
  })

  test('knows a command from before it, and gives its events', async () => {
    const [command, other] = [{ ...put('Amerika', 'Das Urteil'), source }, put('Der Bau')]
    const [first, second] = await shelved(command, other)
    expect(await kept()).toMatchObject({ known: expect.stringMatching(/^(\w{8} ){2}$/) })
    await accepted(shelfHandler(events)(put('Das Schloss')))
    const { handle } = restarted()
    expect(await accepted(handle(command))).toMatchObject({ outcome: 'Repeated', events: first?.events })
    expect(await accepted(handle(other))).toMatchObject({ outcome: 'Repeated', events: second?.events })
    expect(await accepted(handle({ ...put('Die Verwandlung'), source }))).toMatchObject({ outcome: 'AlreadySo' })
  })

  test('reads it whole for a command that only looks like one from before, and decides on it', async () => {
    await shelved(put('Amerika'), put('Der Bau'))
    const command = put('Das Schloss')
    await snapshots.save(kafka, 'v1', { ...(await kept()), known: withMarks(noMarks, [command.commandId]) })()
    expect(await accepted(restarted().handle(command))).toMatchObject({ outcome: 'Appended', revision: 2 })
    expect(reads).toEqual([1, 0, 1])
  })

  test('hands on what the snapshot before knew', async () => {
    const command = { ...put('Amerika', 'Das Urteil'), source }
    const [first] = await shelved(command)
    await shelved(put('Der Bau'), put('Das Schloss'))
    expect(await kept()).toMatchObject({ revision: 3, known: expect.stringMatching(/^(\w{8} ){4}$/) })
    const { handle } = restarted()
    expect(await accepted(handle(command))).toMatchObject({ outcome: 'Repeated', events: first?.events })
    expect(await accepted(handle({ ...put('Die Verwandlung'), source }))).toMatchObject({ outcome: 'AlreadySo' })
  })

  test('is the same when its store has added to the metadata', async () => {
    await shelved(put('Amerika'), put('Der Bau'))
    const readStream: EventStore['readStream'] = async function* (...asked) {
      for await (const event of events.readStream(...asked))
        yield { ...event, metadata: { ...event.metadata, link: 1 } }
    }
    await accepted(restarted({}, { ...events, readStream }).handle(put('Das Schloss')))
    expect([reads, troubles]).toEqual([[1], []])
  })
})

describe('a snapshot is saved', () => {
  test('each time that so many events have come, and by reading too', async () => {
    await accepted(shelfHandler(events)(put('Amerika', 'Der Bau', 'Das Schloss')))
    const { handle, settled } = restarted()
    expect(await handle({ ...put('Das Urteil'), actor: 'Guest' })).toMatchObject(Either.left({ type: 'NotPermitted' }))
    await settled
    expect(await kept()).toMatchObject({ revision: 2 })
    await shelved(put('Das Urteil'))
    expect(await kept()).toMatchObject({ revision: 3 })
  })

  test('without what came while it waited to be saved', async () => {
    const { handle, settled } = restarted()
    await Promise.all([handle(put('Amerika')), handle(put('Der Bau')), handle(put('Das Schloss'))])
    await settled
    expect(await kept()).toMatchObject({ revision: 1, known: expect.stringMatching(/^(\w{8} ){2}$/) })
  })
})

const trouble = (type: SnapshotTrouble['type'], because: object) => [
  expect.objectContaining({ type, stream: kafka, because: expect.objectContaining(because) })
]

describe('a snapshot is not used, and the stream read from its beginning, when it', () => {
  /** Two events and their snapshot, then a third. */
  const given = async (change: (snapshot: JsonObject) => JsonObject = (snapshot) => snapshot): Promise<void> => {
    await shelved(put('Amerika'), put('Der Bau'))
    await snapshots.save(kafka, 'v1', change((await kept()) ?? {}))()
    await accepted(shelfHandler(events)(put('Das Schloss')))
  }

  const expectReadWhole = async (keeping: Partial<SnapshotKeeping<ReadonlyArray<string>>> = {}): Promise<void> => {
    expect(await accepted(restarted(keeping).handle(put('Amerika')))).toMatchObject({ outcome: 'AlreadySo' })
    expect(reads.slice(-3)).toEqual([0, 1, 2])
  }

  test('is of another schema', async () => {
    await given()
    await expectReadWhole({ schema: 'v2' })
    expect(troubles).toEqual([])
  })

  test.each<[string, object, string]>([
    ['is of another form', { known: null }, ''],
    ['holds a state that cannot be read; the place is told, not the value', { state: ['Amerika', 7] }, '/state/1']
  ])('%s', async (_, change, at) => {
    await given((snapshot) => ({ ...snapshot, ...change }))
    await expectReadWhole()
    expect(troubles).toEqual(trouble('SnapshotNotUsed', { type: 'Unreadable', at }))
  })

  test.each<[string, object]>([
    ['is of a longer stream', { revision: 7 }],
    ['has a revision that is none', { revision: -1 }],
    ['ends with another event', { tip: { id: crypto.randomUUID(), metadata: {} } }],
    ['ends at another position', { position: '0000000000000007' }]
  ])('%s', async (_, change) => {
    await given((snapshot) => ({ ...snapshot, ...change }))
    await expectReadWhole()
    expect(troubles).toEqual(trouble('SnapshotNotUsed', { type: 'AnotherHistory' }))
  })

  test('is of a history that went on otherwise, with the same last command at the same place', async () => {
    const last = put('Der Bau')
    await shelved(put('Amerika'), last)
    const clock = { now: () => new Date('2026-11-23T12:00:00.001Z'), random: Math.random, wait: async () => {} }
    events = inMemoryEventStore()
    const handle = shelfHandler(events, { surroundings: clock })
    for (const command of [put('Das Schloss'), last]) await accepted(handle(command))
    expect(await accepted(restarted().handle(put('Das Schloss')))).toMatchObject({ outcome: 'AlreadySo' })
    expect(troubles).toEqual(trouble('SnapshotNotUsed', { type: 'AnotherHistory' }))
  })
})
