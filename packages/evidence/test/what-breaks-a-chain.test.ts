import type { JsonObject, RecordedEvent } from '@readdress/event-store'
import { beginning, inMemoryEventStore } from '@readdress/event-store'
import { describe, expect, test } from 'vitest'
import { allOf, chainOver, failureOf, order, orderOf, right, storeWith, told } from './chained-store.ts'

const length = 6
const places = [
  ['the first', 0],
  ['a middle', 3],
  ['the last', length - 1]
] as const

type Change = (event: RecordedEvent, others: ReadonlyArray<RecordedEvent>) => ReadonlyArray<RecordedEvent>

const linkOf = (event: RecordedEvent): JsonObject => Object(event.metadata['evidence'])
const relinked = (event: RecordedEvent, change: JsonObject): RecordedEvent => ({
  ...event,
  metadata: { ...event.metadata, evidence: { ...linkOf(event), ...change } }
})
const some = 'A'.repeat(43)

const changes: ReadonlyArray<readonly [string, Change, string]> = [
  ['other data', (event) => [{ ...event, data: { number: 7 } }], 'data'],
  ['data more', (event) => [{ ...event, data: { ...event.data, more: null } }], 'data'],
  ['a fraction in its data', (event) => [{ ...event, data: { number: 0.5 } }], 'canonical'],
  ['other metadata', (event) => [{ ...event, metadata: { ...event.metadata, channel: 'Web' } }], 'metadata'],
  [
    'another time of recording',
    (event) => [{ ...event, metadata: { ...event.metadata, recordedAt: '2026-11-27T09:00:00.000Z' } }],
    'metadata'
  ],
  ['another id', (event) => [{ ...event, id: crypto.randomUUID() }], 'hash'],
  ['another type', (event) => [{ ...event, type: 'Untold' }], 'hash'],
  ['another hash', (event) => [relinked(event, { hash: some })], 'hash'],
  ['another link', (event) => [relinked(event, { prev: some })], 'hash'],
  ['another reference', (event) => [relinked(event, { ref: some })], 'hash'],
  ['another digest of its data', (event) => [relinked(event, { dataDigest: some })], 'data'],
  ['another salt', (event) => [relinked(event, { salt: 'AAAAAAAAAAAAAAAAAAAAAA' })], 'hash'],
  ['a digest that is none', (event) => [relinked(event, { prev: 'short' })], 'hash'],
  ['a version to come', (event) => [relinked(event, { v: 2 })], 'unknown-version'],
  ['another algorithm', (event) => [relinked(event, { alg: 'md5' })], 'unknown-version'],
  ['no link that can be read', (event) => [{ ...event, metadata: { ...event.metadata, evidence: null } }], 'hash']
]

const eventsOf = async (name = '1', count = length): Promise<ReadonlyArray<RecordedEvent>> =>
  allOf((await orderOf(count, name)).readStream(order(name)))

const changedAt = (events: ReadonlyArray<RecordedEvent>, revision: number, change: Change) =>
  events.flatMap((event) => (event.revision === revision ? change(event, events) : [event]))

const numbered = (events: ReadonlyArray<RecordedEvent>): ReadonlyArray<RecordedEvent> =>
  events.map((event, revision) => ({ ...event, revision }))

describe.each(places)('%s event of an order with', (_, revision) => {
  test.each(changes)('%s', async (_name, change, reason) => {
    const chain = chainOver(storeWith(changedAt(await eventsOf(), revision, change)))
    const failure = { type: 'EvidenceBroken', stream: order(), revision, reason }
    expect(await failureOf(chain.readStream(order()))).toEqual(failure)
    expect(await failureOf(chain.readStream(order(), revision))).toEqual(failure)
    expect(await failureOf(chain.readAll(beginning))).toEqual(failure)
  })

  test('no event behind its place shows that one is missing, unless it was the last', async () => {
    const events = (await eventsOf()).filter((event) => event.revision !== revision)
    const failure = await failureOf(chainOver(storeWith(events)).readStream(order()))
    if (revision === length - 1) expect(failure).toBeNull()
    else expect(failure).toMatchObject({ reason: 'revision', revision: revision + 1 })
  })

  test.each([
    ['left out and the rest numbered again', (_event: RecordedEvent) => []],
    ['repeated', (event: RecordedEvent) => [event, event]],
    ['one of another kind before it', (event: RecordedEvent) => [{ ...event, ...told() }, event]]
  ] as const)('%s', async (name, change) => {
    const events = numbered(changedAt(await eventsOf(), revision, change))
    const failure = await failureOf(chainOver(storeWith(events)).readStream(order()))
    if (name.startsWith('left out') && revision === length - 1) expect(failure).toBeNull()
    else expect(failure).toMatchObject({ type: 'EvidenceBroken' })
  })

  test('swapped with the one before or after it', async () => {
    const events = [...(await eventsOf())]
    const other = revision === 0 ? 1 : revision - 1
    ;[events[revision], events[other]] = [events[other] ?? expect.fail(), events[revision] ?? expect.fail()]
    const failure = await failureOf(chainOver(storeWith(numbered(events))).readStream(order()))
    expect(failure).toMatchObject({ reason: 'hash', revision: Math.min(revision, other) })
  })

  test('taken from another order', async () => {
    const foreign = (await eventsOf('2')).map((event) => ({ ...event, stream: order() }))
    const events = changedAt(await eventsOf(), revision, () => foreign.filter((event) => event.revision === revision))
    expect(await failureOf(chainOver(storeWith(events)).readStream(order()))).toMatchObject({
      reason: 'hash',
      revision
    })
  })
})

describe('a whole order', () => {
  test('under the name of another', async () => {
    const moved = (await eventsOf('2')).map((event) => ({ ...event, stream: order() }))
    expect(await failureOf(chainOver(storeWith(moved)).readStream(order()))).toMatchObject({
      reason: 'hash',
      revision: 0
    })
  })

  test('of another shop', async () => {
    const chain = chainOver(storeWith(await eventsOf()), 'shop-2')
    expect(await failureOf(chain.readStream(order()))).toMatchObject({ reason: 'hash', revision: 0 })
  })

  test('continued with events that are linked to themselves', async () => {
    const [first, second] = [await eventsOf('1', 3), await eventsOf('1', 6)]
    const failure = await failureOf(chainOver(storeWith([...first, ...second.slice(3)])).readStream(order()))
    expect(failure).toMatchObject({ reason: 'link', revision: 3 })
  })

  test('continued past the chain', async () => {
    const store = await orderOf(2)
    right(await store.append(order(), 1, [told()])())
    expect(await failureOf(chainOver(store).readStream(order()))).toMatchObject({ reason: 'unchained', revision: 2 })
  })

  test('without its beginning', async () => {
    const events = (await eventsOf('1', 4)).slice(1)
    expect(await failureOf(chainOver(storeWith(events)).readStream(order()))).toMatchObject({ reason: 'revision' })
  })
})

describe('what was written before the chain', () => {
  const adopted = async (): Promise<ReadonlyArray<RecordedEvent>> => {
    const store = inMemoryEventStore()
    right(await store.append(order(), 'no-stream', [told({ number: 0 }), told({ number: 1 }), told({ number: 2 })])())
    right(await chainOver(store).append(order(), 2, [told({ number: 3 })])())
    return allOf(store.readStream(order()))
  }

  test('cannot be changed, removed or added to afterwards', async () => {
    const events = await adopted()
    const attempts: ReadonlyArray<ReadonlyArray<RecordedEvent>> = [
      changedAt(events, 1, (event) => [{ ...event, data: { number: 7 } }]),
      changedAt(events, 0, (event) => [{ ...event, metadata: {} }]),
      numbered(changedAt(events, 2, () => [])),
      numbered(changedAt(events, 2, (event) => [event, event]))
    ]
    for (const attempt of attempts) {
      const failure = await failureOf(chainOver(storeWith(attempt)).readStream(order()))
      expect(failure).toMatchObject({ type: 'EvidenceBroken' })
    }
  })

  test('has to have a text to be hashed', async () => {
    const events = changedAt(await adopted(), 1, (event) => [{ ...event, data: { number: 0.5 } }])
    expect(await failureOf(chainOver(storeWith(events)).readStream(order()))).toMatchObject({
      reason: 'canonical',
      revision: 1
    })
  })
})
