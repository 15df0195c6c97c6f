// Appends new orders to an event file at 500 a second, then prints when each was acknowledged.
import { arrivals } from '../workload/arrivals.ts'
import { openEvents } from '../workload/open-stores.ts'

const [file = '', count = '0'] = process.argv.slice(2)
const store = await openEvents(file)
const times: Array<number> = []
await arrivals(store, Number(count), (_position, at) => times.push(at))
await store.close()
process.stdout.write(JSON.stringify(times))
