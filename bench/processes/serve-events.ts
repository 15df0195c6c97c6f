// The server of the benches on EventStoreDB: nothing|log|stream SIZE. Prints its connection string, and ends with its standard input.
import type { EventToAppend } from '@readdress/event-store'
import { startEventStoreDbServer } from '@readdress/eventstoredb-server'
import { oneStream } from '../contenders/eventstoredb-server.ts'
import { logOfW } from '../workload.ts'

const [content, size] = process.argv.slice(2)
const server = await startEventStoreDbServer()
const bytes = (json: object): Buffer => Buffer.from(JSON.stringify(json))
const put = (stream: string, { id, type, data, metadata }: EventToAppend): void => {
  server.log().append(stream, 'any', [{ id, type, isJson: true, data: bytes(data), metadata: bytes(metadata) }])
}
if (content !== 'nothing') {
  for (const { stream, event } of logOfW(Number(size))) put(content === 'stream' ? oneStream : stream, event)
}
process.stdout.write(`${server.connectionString}\n`)
process.stdin.once('end', () => void server.close()).resume()
