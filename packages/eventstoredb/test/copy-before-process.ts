// A process for the tests to run: another copy of the client is there before ours.
import { loadAnotherCopy } from './another-copy.ts'

loadAnotherCopy()
const { eventStoreDbEventStore } = await import('@readdress/eventstoredb')
console.log(JSON.stringify(eventStoreDbEventStore({ connectionString: 'esdb://127.0.0.1:2113?tls=false' })))
