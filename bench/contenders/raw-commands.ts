import { isJsonObject } from '@readdress/event-store'
import { eventsBefore, type Notice } from '../workload/notices.ts'
import { eventInserter, markOfRow, streamReader, transaction } from './raw-events.ts'
import type { SqliteConnection } from './sqlite-connection.ts'

/** What a program without a library does with a command, inside the transaction of the caller: read the stream, look at it, write the event behind it. */
export const rawCommand = (connection: SqliteConnection): ((notice: Notice) => void) => {
  const read = streamReader(connection)
  const insert = eventInserter(connection)
  return ({ stream, event }) => {
    const rows = read(stream)
    let marks = 0
    for (const row of rows) marks += markOfRow(row)
    if (rows.length < eventsBefore || marks === 0 || !isJsonObject(event.data))
      throw new Error(`${stream} is not as it was made`)
    insert({ stream, revision: rows.length, event })
  }
}

/** Each command in a transaction of its own. */
export const oneByOne = (connection: SqliteConnection, notices: ReadonlyArray<Notice>): void => {
  const handle = rawCommand(connection)
  for (const notice of notices) transaction(connection, () => handle(notice))
}

/** So many commands in one transaction, as a group commit of so many callers gives at best. */
export const inGroups = (connection: SqliteConnection, notices: ReadonlyArray<Notice>, callers: number): void => {
  const handle = rawCommand(connection)
  for (let first = 0; first < notices.length; first += callers) {
    transaction(connection, () => {
      for (const notice of notices.slice(first, first + callers)) handle(notice)
    })
  }
}
