import { isJsonObject } from '@readdress/event-store'
import pg from 'pg'
import { eventsBefore, type Notice } from '../workload/notices.ts'
import { type EventOfW, markOf } from '../workload.ts'
import type { EventTable, WayOnPostgres } from './orders-on-postgres.ts'

/** The table of those who use `pg` directly. */
export const ownTable: EventTable = {
  name: 'event',
  position: 'position',
  stream: 'stream',
  version: 'revision',
  first: 0,
  type: 'type',
  data: 'data',
  metadata: 'metadata'
}

// JSON as text, for nothing is asked of it: `jsonb` would be taken apart and put together again.
const schema = `CREATE TABLE event (position bigserial PRIMARY KEY, stream text NOT NULL, revision integer NOT NULL,
  type text NOT NULL, id uuid NOT NULL, metadata json NOT NULL, data json NOT NULL, UNIQUE (stream, revision))`

const readStream = {
  name: 'read-stream',
  text: 'SELECT type, metadata, data FROM event WHERE stream = $1 ORDER BY revision'
}

const insertEvents = {
  name: 'insert-events',
  text: `INSERT INTO event (stream, revision, type, id, metadata, data)
    SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::uuid[], $5::json[], $6::json[])`
}

/** Opens so many connections, and makes the table. */
export const openPool = async (connectionString: string, max: number): Promise<pg.Pool> => {
  const pool = new pg.Pool({ connectionString, max })
  await pool.query(schema)
  return pool
}

/** Inserts events in one statement, which is a transaction of its own unless one is open. */
export const insert = async (database: Pick<pg.Pool, 'query'>, events: ReadonlyArray<EventOfW>): Promise<void> => {
  const values = [
    events.map(({ stream }) => stream),
    events.map(({ revision }) => revision),
    events.map(({ event }) => event.type),
    events.map(({ event }) => event.id),
    events.map(({ event }) => JSON.stringify(event.metadata)),
    events.map(({ event }) => JSON.stringify(event.data))
  ]
  await database.query({ ...insertEvents, values })
}

/** Each command reads and writes, and begins again when somebody was faster. */
export const pgAgainAfterConflict = pgUsedDirectly(async (pool, notice) => {
  for (;;) {
    try {
      return await readAndWrite(pool, notice)
    } catch (error) {
      if (!(error instanceof pg.DatabaseError && error.code === uniqueViolation)) throw error
    }
  }
})

const uniqueViolation = '23505'

/** Each command locks its order, in a transaction of its own. */
export const pgWithLock = pgUsedDirectly(async (pool, notice) => {
  const client = await pool.connect()
  await client.query('BEGIN')
  await client.query({ name: 'lock', text: 'SELECT pg_advisory_xact_lock(hashtext($1))', values: [notice.stream] })
  await readAndWrite(client, notice)
  await client.query('COMMIT')
  client.release()
})

function pgUsedDirectly(handle: (pool: pg.Pool, notice: Notice) => Promise<void>): WayOnPostgres {
  return {
    table: ownTable,
    open: async (database) => {
      const pool = await openPool(database, 16)
      return {
        put: ({ stream, events }) =>
          insert(
            pool,
            events.map((event, revision) => ({ stream, revision, event }))
          ),
        handle: async (notice) => {
          await handle(pool, notice)
          return true
        },
        close: () => pool.end()
      }
    }
  }
}

// What a program without a library does: read the stream, look at it, write the event behind it.
const readAndWrite = async (database: Pick<pg.Pool, 'query'>, { stream, event }: Notice): Promise<void> => {
  // What `pg` gives has been parsed.
  const { rows } = await database.query({ ...readStream, values: [stream] })
  let marks = 0
  for (const { type, data, metadata } of rows) marks += markOf(type, data, metadata)
  if (rows.length < eventsBefore || marks === 0 || !isJsonObject(event.data))
    throw new Error(`${stream} is not as it was made`)
  await insert(database, [{ stream, revision: rows.length, event }])
}
