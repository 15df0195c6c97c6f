import { join } from 'node:path'
import type { EventToAppend } from '@readdress/event-store'
import type { Contender } from '../bench-definition.ts'
import { readLog } from '../contenders/log-on-postgres.ts'
import { eventsInLines, linesFile } from '../contenders/ndjson.ts'
import { insert, openPool, ownTable } from '../contenders/pg-used-directly.ts'
import { iterateAll, markOfRow, pagesOfAll } from '../contenders/raw-events.ts'
import {
  betterSqlite,
  nodeSqlite,
  type OpenSqlite,
  type Row,
  type SqliteConnection
} from '../contenders/sqlite-connection.ts'
import { seconds } from '../stopwatch.ts'
import { logFile, proofOfLog, proofOfReading } from '../workload/log-file.ts'
import { eventsOf, ordersInParts } from '../workload/orders-in-parts.ts'
import { logOfW, markOf } from '../workload.ts'

/** The contender that the goals of reading are set against. */
export const rawIterate = 'node:sqlite, iterate and two parses'

/** All who read the whole log without a library. */
export const rawReaders = (): ReadonlyArray<Contender> => [
  raw(rawIterate, nodeSqlite, iterateAll),
  raw('node:sqlite, pages and two parses', nodeSqlite, pagesOfAll),
  raw('better-sqlite3, iterate and two parses', betterSqlite, iterateAll),
  raw('better-sqlite3, pages and two parses', betterSqlite, pagesOfAll),
  ndjson(),
  plainArray(),
  pgPages()
]

/** Reads row by row or by pages, and parses data and metadata. */
export function raw(
  name: string,
  open: OpenSqlite,
  rowsOf: (connection: SqliteConnection) => Iterable<Row>
): Contender {
  return {
    name,
    proof: proofOfLog,
    prepare: logFile,
    measure: async (place) => {
      const connection = open(await logFile(place), 'FULL')
      let [events, marks] = [0, 0]
      const took = await seconds(() => {
        for (const row of rowsOf(connection)) {
          events += 1
          marks += markOfRow(row)
        }
      })
      connection.close()
      return { value: events / took, proof: proofOfReading(events, marks) }
    }
  }
}

function ndjson(): Contender {
  const file = ({ fixtures, size }: { readonly fixtures: string; readonly size: number }): Promise<string> =>
    linesFile(join(fixtures, `log-${size}.ndjson`), () => logEvents(size))
  return {
    name: 'NDJSON file, JSON.parse',
    prepare: file,
    measure: async (place) => {
      const lines = await file(place)
      let [events, marks] = [0, 0]
      const took = await seconds(async () => {
        for await (const { type, data, metadata } of eventsInLines(lines)) {
          events += 1
          marks += markOf(type, data, metadata)
        }
      })
      return { value: events / took, proof: proofOfReading(events, marks) }
    }
  }
}

function pgPages(): Contender {
  return {
    name: 'pg, pages and its own parses',
    needs: 'PostgreSQL',
    measure: async ({ size, emptyDatabase }) => {
      const database = await emptyDatabase()
      const pool = await openPool(database, 1)
      for (const orders of ordersInParts(size)) await insert(pool, eventsOf(orders))
      await pool.end()
      let read: readonly [events: number, marks: number] = [0, 0]
      const took = await seconds(async () => {
        read = await readLog(database, ownTable)
      })
      return { value: read[0] / took, proof: proofOfReading(...read) }
    }
  }
}

function plainArray(): Contender {
  return {
    name: 'array in memory',
    measure: async ({ size }) => {
      const log = [...logEvents(size)]
      let marks = 0
      const took = await seconds(() => {
        for (const { type, data, metadata } of log) marks += markOf(type, data, metadata)
      })
      return { value: log.length / took, proof: proofOfReading(log.length, marks) }
    }
  }
}

function* logEvents(size: number): Generator<EventToAppend> {
  for (const { event } of logOfW(size)) yield event
}
