import assert from 'node:assert/strict'
import { beginning } from '../position.ts'
import { type ContractCase, type FreshStore, storeCase } from './contract-case.ts'
import { allOf, appended, eventOf } from './contract-events.ts'

/** Nobody changes what is stored, neither through what was given nor through what was read. */
export const isolationCases = (open: FreshStore): ReadonlyArray<ContractCase> => [
  storeCase('changing what was given changes nothing stored', open, async ({ store, stream }) => {
    const lines = ['Storgata 1']
    const data = { address: { lines } }
    const metadata: Record<string, string> = { channel: 'Web' }
    const events = [{ ...eventOf('A', data), metadata }] as const
    await appended(store, stream(), 'no-stream', ...events)
    lines.push('changed')
    metadata['channel'] = 'changed'
    Reflect.set(events[0], 'type', 'Changed')
    const [stored] = await allOf(store.readStream(stream()))
    assert.deepEqual(stored?.data, { address: { lines: ['Storgata 1'] } })
    assert.deepEqual(stored?.metadata, { channel: 'Web' })
    assert.equal(stored?.type, 'A')
  }),

  storeCase('changing what was read changes nothing stored', open, async ({ store, stream, prefix }) => {
    await appended(store, stream(), 'no-stream', eventOf('A', { address: { lines: ['Storgata 1'] } }))
    for (const read of [store.readStream(stream()), store.readAll(beginning, { streamPrefix: prefix })]) {
      for (const event of await allOf(read)) {
        Reflect.set(event, 'revision', 7)
        Reflect.set(event.data, 'address', 'changed')
        const address = event.data['address']
        if (typeof address === 'object' && address !== null) Reflect.set(address, 'lines', [])
      }
    }
    const [stored] = await allOf(store.readStream(stream()))
    assert.equal(stored?.revision, 0)
    assert.deepEqual(stored?.data, { address: { lines: ['Storgata 1'] } })
  })
]
