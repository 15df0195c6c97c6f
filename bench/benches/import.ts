import { appendFileSync, closeSync, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { sqliteEventStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import type { Bench, Contender } from '../bench-definition.ts'
import { castoreOnPostgres } from '../contenders/castore-on-postgres.ts'
import { emmettOnPostgres } from '../contenders/emmett-on-postgres.ts'
import { eventsInLines, lineOf } from '../contenders/ndjson.ts'
import { overATenth } from '../contenders/over-a-tenth.ts'
import { eventInserter, iterateAll, markOfRow, transaction } from '../contenders/raw-events.ts'
import { betterSqlite, nodeSqlite, type OpenSqlite } from '../contenders/sqlite-connection.ts'
import { seconds } from '../stopwatch.ts'
import { emptyEventFile } from '../workload/event-file.ts'
import { proofOfLog, proofOfReading } from '../workload/log-file.ts'
import { eventsOf, ordersInParts } from '../workload/orders-in-parts.ts'
import { eventsAnOrder, markOf, type OrderOfW } from '../workload.ts'
import { eventsInto, ordersInto } from './import-on-postgres.ts'

/** P5: the workload comes in at once, order by order. */
export const importing: Bench = {
  name: 'P5',
  work: 'import of the workload: bulk append, durable',
  unit: 'events/s',
  reference: 'node:sqlite FULL, 1,000 events a commit',
  goals: [{ contender: 'readdress', sign: '≥', bound: 0.6, against: 'node:sqlite FULL, 1,000 events a commit' }],
  contenders: [
    raw('node:sqlite FULL, 1,000 events a commit', nodeSqlite, 'FULL', 1000),
    raw('node:sqlite NORMAL, 1,000 events a commit', nodeSqlite, 'NORMAL', 1000),
    raw('better-sqlite3 FULL, 1,000 events a commit', betterSqlite, 'FULL', 1000),
    raw('node:sqlite FULL, an order a commit', nodeSqlite, 'FULL', eventsAnOrder),
    ndjson(),
    overATenth(eventsInto('pg, 1,000 events a commit', 1000), proofOfLog),
    overATenth(ordersInto('emmett-postgresql, an order a commit, 16 callers', emmettOnPostgres, 16), proofOfLog),
    overATenth(ordersInto('castore on PostgreSQL, an order a commit, 16 callers', castoreOnPostgres, 16), proofOfLog),
    readdress()
  ],
  proof: proofOfLog
}

function raw(name: string, open: OpenSqlite, synchronous: 'FULL' | 'NORMAL', eventsACommit: number): Contender {
  return {
    name,
    measure: async ({ size, scratch }) => {
      const file = await emptyEventFile(join(scratch, 'events.sqlite'))
      const connection = open(file, synchronous)
      const insert = eventInserter(connection)
      let took = 0
      for (const orders of ordersInParts(size)) {
        const events = eventsOf(orders)
        took += await seconds(() => {
          for (let first = 0; first < events.length; first += eventsACommit) {
            transaction(connection, () => {
              for (const event of events.slice(first, first + eventsACommit)) insert(event)
            })
          }
        })
      }
      connection.close()
      return measured(took, file)
    }
  }
}

function readdress(): Contender {
  return {
    name: 'readdress',
    measure: async ({ size, scratch }) => {
      const file = join(scratch, 'events.sqlite')
      const opened = await sqliteEventStore({ file })()
      if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
      const store = opened.right
      const append = async ({ stream, events: [first, ...others] }: OrderOfW): Promise<void> => {
        if (first === undefined) return
        const appended = await store.append(stream, 'no-stream', [first, ...others])()
        if (Either.isLeft(appended)) throw new Error(appended.left.type)
      }
      let took = 0
      for (const orders of ordersInParts(size)) took += await seconds(() => Promise.all(orders.map(append)))
      await store.close()
      return measured(took, file)
    }
  }
}

const measured = (took: number, file: string) => {
  const connection = nodeSqlite(file, 'FULL')
  let [events, marks] = [0, 0]
  for (const row of iterateAll(connection)) {
    events += 1
    marks += markOfRow(row)
  }
  connection.close()
  return { value: events / took, proof: proofOfReading(events, marks) }
}

function ndjson(): Contender {
  return {
    name: 'NDJSON file, fsync every 1,000 events',
    measure: async ({ size, scratch }) => {
      const file = join(scratch, 'events.ndjson')
      const descriptor = openSync(file, 'a')
      let took = 0
      for (const orders of ordersInParts(size)) {
        const events = eventsOf(orders)
        took += await seconds(() => {
          for (let first = 0; first < events.length; first += 1000) {
            appendFileSync(
              descriptor,
              events
                .slice(first, first + 1000)
                .map(({ event }) => lineOf(event))
                .join('')
            )
            fsyncSync(descriptor)
          }
        })
      }
      closeSync(descriptor)
      let [count, marks] = [0, 0]
      for await (const { type, data, metadata } of eventsInLines(file)) {
        count += 1
        marks += markOf(type, data, metadata)
      }
      return { value: count / took, proof: proofOfReading(count, marks) }
    }
  }
}
