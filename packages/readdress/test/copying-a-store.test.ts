import { streamName } from '@readdress/event-store'
import { copyStore } from 'readdress'
import { describe, expect, test } from 'vitest'
import { done } from './personal-shop.ts'
import { shopOnServer } from './shop-on-server.ts'
import { storeAt } from './store-at.ts'

const told = (n: number) => ({
  id: crypto.randomUUID(),
  type: 'Told',
  data: { n, text: 'x'.repeat(1000) },
  metadata: {}
})

const ofOrder = (name: string) => streamName(`order-${name}`)

const tell = (connectionString: string, name: string, first: number, count: number) => {
  const store = storeAt(connectionString)
  const [one, ...others] = Array.from({ length: count }, (_, n) => told(first + n))
  const appended = store.append(ofOrder(name), 'any', [one ?? expect.fail('none'), ...others])
  return done(appended).finally(store.close)
}

describe('copying a store', () => {
  test('sends as much at once as the other server takes', async () => {
    const [from, to] = [await shopOnServer(), await shopOnServer({ mostAppendBytes: 20_000 })]
    await tell(from.server.connectionString, '1', 0, 70)
    const copies = to.events()
    const copied = await done(copyStore({ from: { events: from.events() }, to: { events: copies } }))
    expect(copied).toEqual({ status: 'Complete', events: 70, before: 0 })
    const numbers: Array<unknown> = []
    for await (const { data } of copies.readStream(ofOrder('1'))) numbers.push(data['n'])
    expect(numbers).toEqual(Array.from({ length: 70 }, (_, n) => n))
  })

  test('goes on where it was ended, and tells how far it is', async () => {
    const { server, folder, events } = await shopOnServer()
    for (const name of ['1', '2', '3']) await tell(server.connectionString, name, 0, 2)
    const from = { events: events() }
    const ending = new AbortController()
    const progressed = () => ending.abort()
    const to = { folder }
    expect(await done(copyStore({ from, to, progressed, signal: ending.signal }))).toMatchObject({
      status: 'Aborted',
      before: 0
    })
    const seen: Array<number> = []
    const copied = await done(copyStore({ from, to, progressed: (so) => seen.push(so.copied) }))
    expect(copied).toEqual({ status: 'Complete', events: 6, before: 2 })
    expect(seen).toEqual([4, 6])
  })

  test('stops where the other store holds something else', async () => {
    const { server, folder, events } = await shopOnServer()
    await tell(server.connectionString, '1', 0, 1)
    await done(copyStore({ from: { events: events() }, to: { folder } }))
    const other = await shopOnServer()
    await tell(other.server.connectionString, '2', 0, 1)
    expect(await copyStore({ from: { folder }, to: { events: other.events() } })()).toEqual({
      _tag: 'Left',
      left: { type: 'CopyDiffers', stream: ofOrder('2'), revision: 0 }
    })
  })

  test('is refused where there is no store', async () => {
    const { folder, events } = await shopOnServer()
    expect(await copyStore({ from: { folder }, to: { events: events() } })()).toMatchObject({
      left: { type: 'NoStore', folder }
    })
  })
})
