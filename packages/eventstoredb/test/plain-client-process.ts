// A process for the tests to run: what the client does by itself, or our store on it, where the client has a fault.
import { setTimeout } from 'node:timers/promises'
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client'
import { loadAnotherCopy } from './another-copy.ts'
import { append } from './numbered-events.ts'
import { storeOn } from './open-store.ts'

const [mode = '', one = '', other = ''] = process.argv.slice(2)
const event = () => jsonEvent({ type: 'Counted', data: {} })

const open = async (): Promise<unknown> => {
  const { eventStoreDbEventStore } = await import('@readdress/eventstoredb')
  return eventStoreDbEventStore({ connectionString: one })
}

switch (mode) {
  case 'plain-batch-append': {
    // The first answer comes when the break on the other connection has thrown away what waited for it.
    const late = EventStoreDBClient.connectionString([one] as never).appendToStream('order-1', [event()])
    const broken = EventStoreDBClient.connectionString([other] as never).appendToStream('order-1', [event()])
    const [first, second] = await Promise.allSettled([late, broken])
    console.log(first.status, second.status)
    await setTimeout(5000)
    console.log('survived')
    break
  }
  case 'our-append': {
    const stores = [storeOn({ connectionString: one }), storeOn({ connectionString: other })]
    const answers = await Promise.all(stores.map((store) => append(store)))
    console.log(...answers.map(({ _tag }) => _tag))
    await Promise.all(stores.map((store) => store.close()))
    break
  }
  case 'plain-append': {
    const client = EventStoreDBClient.connectionString([one] as never)
    Object.defineProperty(client, 'supports', { value: async () => false })
    await client.appendToStream('order-1', [event()]).catch((caught) => console.log(caught.type))
    console.log('survived')
    await client.dispose()
    break
  }
  case 'a-copy-after-ours':
    console.log(JSON.stringify(await open()))
    loadAnotherCopy()
    console.log(JSON.stringify(await open()))
    break
  default:
    throw new Error('A mode that is none.')
}
