// A process for the tests to run: opens a store, uses it, closes it, and has nothing left to keep it alive.
import { beginning } from '@readdress/event-store'
import { append } from './numbered-events.ts'
import { storeOn } from './open-store.ts'

const [connectionString = ''] = process.argv.slice(2)
const store = storeOn({ connectionString })
const appended = append(store)
const seen: Array<string> = []
const reading = (async () => {
  for await (const { type } of store.subscribe(beginning)) {
    seen.push(type)
    if (type === 'CaughtUp') return
  }
})().catch((caught) => seen.push(caught.failure.reason))
const waiting = (async () => {
  for await (const _ of store.subscribe(beginning));
})().catch((caught) => seen.push(caught.failure.reason))
// Without a server both are in the middle of their tries.
await Promise.race([Promise.all([appended, reading]), new Promise((resolve) => setTimeout(resolve, 300))])
await store.close()
const answer = await appended
await Promise.all([reading, waiting])
console.log(JSON.stringify({ answer: answer._tag === 'Right' ? 'Appended' : answer.left.type, seen }))
process.on('exit', () => console.log('alive for', Math.round(performance.now() - closedAt)))
const closedAt = performance.now()
