import pg from 'pg'
import { markOf } from '../workload.ts'
import type { EventTable } from './orders-on-postgres.ts'

/** Reads the whole log in pages of 1,000 rows: how many events there are, and the sum of their marks. `pg` parses data and metadata itself. */
export const readLog = async (
  database: string,
  table: EventTable
): Promise<readonly [events: number, marks: number]> => {
  const client = new pg.Client(database)
  await client.connect()
  const page = {
    name: 'page',
    text: `SELECT ${table.position} AS position, ${table.type} AS type, ${table.data} AS data, ${table.metadata} AS metadata
      FROM ${table.name} WHERE ${table.position} > $1 ORDER BY ${table.position} LIMIT 1000`
  }
  let [events, marks] = [0, 0]
  for (let after = '0'; ; ) {
    const { rows } = await client.query({ ...page, values: [after] })
    for (const { type, data, metadata } of rows) marks += markOf(type, data, metadata)
    events += rows.length
    if (rows.length === 0) break
    after = rows.at(-1).position
  }
  await client.end()
  return [events, marks]
}
