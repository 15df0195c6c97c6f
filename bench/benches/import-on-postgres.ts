import type { Contender } from '../bench-definition.ts'
import { readLog } from '../contenders/log-on-postgres.ts'
import { byCallers, type WayOnPostgres } from '../contenders/orders-on-postgres.ts'
import { insert, openPool, ownTable } from '../contenders/pg-used-directly.ts'
import { seconds } from '../stopwatch.ts'
import { proofOfReading } from '../workload/log-file.ts'
import { eventsOf, ordersInParts } from '../workload/orders-in-parts.ts'

/** Imports the workload by so many callers, who append one order after the other. */
export const ordersInto = (name: string, { open, table }: WayOnPostgres, callers: number): Contender => ({
  name,
  needs: 'PostgreSQL',
  measure: async ({ size, emptyDatabase }) => {
    const database = await emptyDatabase()
    const { put, close } = await open(database)
    let took = 0
    for (const orders of ordersInParts(size)) took += await seconds(() => byCallers(callers, orders, put))
    await close()
    const [events, marks] = await readLog(database, table)
    return { value: events / took, proof: proofOfReading(events, marks) }
  }
})

/** Imports the workload over one connection, so many events in one statement. */
export const eventsInto = (name: string, eventsACommit: number): Contender => ({
  name,
  needs: 'PostgreSQL',
  measure: async ({ size, emptyDatabase }) => {
    const database = await emptyDatabase()
    const pool = await openPool(database, 1)
    let took = 0
    for (const orders of ordersInParts(size)) {
      const events = eventsOf(orders)
      took += await seconds(async () => {
        for (let first = 0; first < events.length; first += eventsACommit)
          await insert(pool, events.slice(first, first + eventsACommit))
      })
    }
    await pool.end()
    const [events, marks] = await readLog(database, ownTable)
    return { value: events / took, proof: proofOfReading(events, marks) }
  }
})
