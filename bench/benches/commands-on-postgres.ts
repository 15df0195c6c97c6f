import pg from 'pg'
import type { Contender } from '../bench-definition.ts'
import { byCallers, type EventTable, type WayOnPostgres } from '../contenders/orders-on-postgres.ts'
import { seconds } from '../stopwatch.ts'
import { inWords, type OnRecord, withWarmUp } from '../workload/commands-on-record.ts'
import { eventsBefore, type Notice, orderBefore, ordersFor, warmUp } from '../workload/notices.ts'

/** What is expected of the commands of a bench. */
export interface Commands {
  readonly notices: (size: number) => ReadonlyArray<Notice>
  /** What is on record when all of them were done. */
  readonly onRecord: (size: number) => OnRecord
}

// A server needs so much longer for a command that a quarter of them tell enough.
const quarterOf = (size: number): number => Math.ceil(size / 4)

/** A quarter of the commands, on orders that lie on a PostgreSQL server, by so many callers at once; counted are those that were not refused. */
export const onPostgres = (
  name: string,
  { open, table }: WayOnPostgres,
  { notices, onRecord }: Commands,
  callers: number
): Contender => ({
  name,
  needs: 'PostgreSQL',
  proof: (size) => inWords(withWarmUp(quarterOf(size), onRecord(quarterOf(size)))),
  measure: async ({ size: whole, emptyDatabase }) => {
    const size = quarterOf(whole)
    const database = await emptyDatabase()
    const orders = await open(database)
    const before = Array.from({ length: ordersFor(size) }, (_, n) => orderBefore(n))
    await byCallers(callersOfPut, before, orders.put)
    await byCallers(callers, warmUp(size), orders.handle)
    const commands = notices(size)
    let refused = 0
    const took = await seconds(() =>
      byCallers(callers, commands, async (notice) => {
        if (!(await orders.handle(notice))) refused += 1
      })
    )
    await orders.close()
    const found = await readBack(database, table)
    const lost = withWarmUp(size, onRecord(size)).commands - found.commands - refused
    return {
      value: (commands.length - refused) / took,
      // What came to nothing is said beside the figure; the rest must be as it should.
      proof: inWords({ ...found, commands: found.commands + refused + lost, last: found.last + refused + lost }),
      ...(refused + lost === 0 ? {} : { shortfall: { refused, lost } })
    }
  }
})

// As many as the pools of the libraries have connections.
const callersOfPut = 10

// Read back over a new connection: what is not there was not done.
const readBack = async (database: string, table: EventTable): Promise<OnRecord> => {
  const client = new pg.Client(database)
  await client.connect()
  const { rows } = await client.query(
    `SELECT count(DISTINCT ${table.data} ->> 'messageId') AS commands, count(DISTINCT ${table.stream}) AS streams,
     max(${table.version}) - ${table.first} AS last FROM ${table.name}
     WHERE ${table.version} - ${table.first} >= ${eventsBefore} AND ${table.type} = 'BuyerNotified'`
  )
  await client.end()
  const [{ commands, streams, last } = {}] = rows
  return { commands: Number(commands), streams: Number(streams), last: Number(last) }
}
