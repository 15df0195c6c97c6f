import assert from 'node:assert/strict'
import * as Either from 'fp-ts/lib/Either.js'
import type { EventToAppend } from '../recorded-event.ts'
import { StreamName } from '../stream-name.ts'
import { type ContractCase, type FreshStore, storeCase } from './contract-case.ts'
import { allOf, appended, eventOf, refused } from './contract-events.ts'

/** What a store refuses, and what it keeps exactly. */
export const refusalCases = (open: FreshStore): ReadonlyArray<ContractCase> => [
  storeCase('what JSON would lose or change is refused with its place', open, async ({ store, stream }) => {
    for (const value of lostInJson()) {
      const event = forged({ ...eventOf('A'), data: { address: { lines: ['kept', value] } } })
      const rejection = await refused(store, stream(), 'any', eventOf('Fine'), event)
      assert.deepEqual(rejection, { type: 'EventRejected', reason: 'not-json', index: 1, at: '/data/address/lines/1' })
    }
    assert.deepEqual(await allOf(store.readStream(stream())), [])
  }),

  storeCase('a circle and a member named __proto__ are refused', open, async ({ store, stream }) => {
    const circle: Record<string, unknown> = {}
    circle['self'] = [circle]
    for (const data of [circle, JSON.parse('{"__proto__":{}}')]) {
      const rejection = await refused(store, stream(), 'any', forged({ ...eventOf('A'), data }))
      assert.equal(rejection.type === 'EventRejected' ? rejection.reason : rejection.type, 'not-json')
    }
  }),

  storeCase('data and metadata are objects', open, async ({ store, stream }) => {
    for (const value of [null, [], 'text', 1, undefined]) {
      const data = await refused(store, stream(), 'any', forged({ ...eventOf('A'), data: value }))
      assert.deepEqual(data, { type: 'EventRejected', reason: 'not-json', index: 0, at: '/data' })
      const metadata = await refused(store, stream(), 'any', forged({ ...eventOf('A'), metadata: value }))
      assert.deepEqual(metadata, { type: 'EventRejected', reason: 'not-json', index: 0, at: '/metadata' })
    }
  }),

  storeCase('an empty batch, a bad id, a repeated id and a bad type are refused', open, async ({ store, stream }) => {
    const event = eventOf('A')
    const reasonOf = async (...events: ReadonlyArray<EventToAppend>): Promise<unknown> => {
      const answer = await Reflect.apply(store.append, store, [stream(), 'any', events])()
      return Either.isLeft(answer) ? Reflect.get(Object(answer.left), 'reason') : 'accepted'
    }
    assert.equal(await reasonOf(), 'no-events')
    assert.equal(await reasonOf({ ...event, id: 'order-1' }), 'id-not-uuid')
    assert.equal(await reasonOf({ ...event, id: event.id.toUpperCase() }), 'id-not-uuid')
    assert.equal(await reasonOf(event, event), 'id-repeated')
    for (const type of ['', '$A', 'A\u0000', 'A\n', 'A'.repeat(201)]) {
      assert.equal(await reasonOf({ ...event, type }), 'type-not-allowed')
    }
    assert.deepEqual(await allOf(store.readStream(stream())), [])
  }),

  storeCase('a stream name with a control character is refused', open, async ({ store, prefix }) => {
    for (const name of ['', `${prefix}a\u0000b`, `${prefix}\n`, `${prefix}${'a'.repeat(200)}`]) {
      const answer = await Reflect.apply(store.append, store, [name, 'any', [eventOf('A')]])()
      assert.deepEqual(answer, Either.left({ type: 'EventRejected', reason: 'stream-not-allowed', index: 0, at: '' }))
    }
  }),

  storeCase('other stream names are kept exactly, or refused', open, async ({ store, prefix }) => {
    const names = ['größe', 'gro\u0308ße', '订单-1', "o'brien", '"quoted"', '%', '_', 'a;b', 'a b', '🏠', 'A', 'a']
    const kept: Array<StreamName> = []
    for (const name of names.map((suffix) => `${prefix}${suffix}`)) {
      if (!StreamName.is(name)) assert.fail(`not a stream name: ${name}`)
      const answer = await store.append(name, 'no-stream', [eventOf('Named', { name })])()
      if (Either.isRight(answer)) kept.push(name)
      else assert.equal(answer.left.type, 'EventRejected')
    }
    for (const name of kept) {
      const stored = await allOf(store.readStream(name))
      assert.deepEqual(
        stored.map(({ stream, data }) => [stream, data['name']]),
        [[name, name]]
      )
    }
  }),

  storeCase('data comes back as it was given', open, async ({ store, stream }) => {
    const text = ' "quoted" \'single\' \u0000 \u2028 \\ 上海市 🏠 '
    const data = {
      text,
      [text]: [],
      numbers: [0, -1, 2 ** 53 - 1],
      nothing: null,
      deep: [[{ yes: true }]]
    }
    await appended(store, stream(), 'no-stream', { ...eventOf('Kept', data), metadata: { data } })
    const [stored] = await allOf(store.readStream(stream()))
    assert.deepEqual(stored?.data, data)
    assert.deepEqual(stored?.metadata, { data })
  }),

  storeCase('fractions come back as they were given, or are refused', open, async ({ store, stream }) => {
    const data = { numbers: [0.1, -1.5, 1e-300] }
    const answer = await store.append(stream(), 'no-stream', [eventOf('Weighed', data)])()
    const stored = await allOf(store.readStream(stream()))
    if (Either.isRight(answer)) assert.deepEqual(stored[0]?.data, data)
    else assert.deepEqual([answer.left.type === 'EventRejected' && answer.left.reason, stored], ['outside-profile', []])
  })
]

const lostInJson = (): ReadonlyArray<unknown> => [
  ...[undefined, () => 1, Symbol('s'), 1n, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '\ud800'],
  ...[new Date(0), new Map([['a', 1]]), new Set([1]), /a/, new Uint8Array(1)]
]

// The type of an event forbids all this; callers without types do not know.
const forged = (event: Readonly<Record<string, unknown>>): EventToAppend => Reflect.apply(Object, undefined, [event])
