import { existsSync } from 'node:fs'
import { copyFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { sqliteEventStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import type { Place } from '../bench-definition.ts'
import { eventInserter, transaction } from '../contenders/raw-events.ts'
import { nodeSqlite } from '../contenders/sqlite-connection.ts'
import type { EventOfW } from '../workload.ts'

/** Makes an event file with these events, unless it is there. It is a file of our store, written past it, so that all read the same bytes. */
export const eventFile = async (file: string, events: () => Iterable<EventOfW>): Promise<string> => {
  if (existsSync(file)) return file
  const part = await emptyEventFile(`${file}.part`)
  const connection = nodeSqlite(part, 'NORMAL')
  const insert = eventInserter(connection)
  transaction(connection, () => {
    for (const event of events()) insert(event)
  })
  // The last connection that closes takes the WAL back into the file.
  connection.close()
  await rename(part, file)
  return file
}

/** Makes an event file without events. */
export const emptyEventFile = async (file: string): Promise<string> => {
  const made = await sqliteEventStore({ file })()
  if (Either.isLeft(made)) throw new Error(made.left.remedy)
  await made.right.close()
  return file
}

/** A copy of a file that may be written. */
export const copyIn = async ({ scratch }: Place, file: string): Promise<string> => {
  const copy = join(scratch, 'events.sqlite')
  await copyFile(file, copy)
  return copy
}
