// Runs a server by itself, for whoever wants to try something against it: prints its connection string, and lives until it is ended.
import { startEventStoreDbServer } from './eventstoredb-server.ts'

const server = await startEventStoreDbServer({ mostAppendBytes: 2 ** 23 })
console.log(server.connectionString)
