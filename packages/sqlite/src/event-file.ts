import type { FileKind } from './store-file.ts'

/**
 * The file of an event store. These names are the storage format: they never change, only add up in later versions.
 *
 * `position` counts the events of the whole store from 1 in the order of the commits; `data` and `metadata` are JSON text.
 */
export const eventFile: FileKind = {
  applicationId: 0x52644576, // "RdEv"
  version: 1,
  pageSize: 4096,
  synchronous: 'FULL',
  lastEvent: 'SELECT ifnull(max(position), 0) AS last FROM event',
  upgrades: [],
  tables: `
    CREATE TABLE event (
      position INTEGER PRIMARY KEY,
      stream TEXT NOT NULL,
      revision INTEGER NOT NULL,
      type TEXT NOT NULL,
      id TEXT NOT NULL,
      metadata TEXT NOT NULL,
      data TEXT NOT NULL,
      UNIQUE (stream, revision)
    ) STRICT;`
}
