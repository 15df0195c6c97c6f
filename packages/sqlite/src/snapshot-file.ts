import type { FileKind } from './store-file.ts'

/**
 * The file of snapshots, which may be deleted at any time. `body` is JSON in ASCII; it may hold personal values, where the views hold none.
 *
 * A commit need not have reached the disk: after a power failure an older snapshot serves as well.
 */
export const snapshotFile: FileKind = {
  applicationId: 0x5264536e, // "RdSn"
  version: 2,
  // What does not fit on a page is read by a call for each page: with SQLite's own 4096 that took five times as long.
  pageSize: 16_384,
  synchronous: 'NORMAL',
  lastEvent: null,
  tables: `
    CREATE TABLE snapshot (
      id INTEGER PRIMARY KEY,
      stream TEXT NOT NULL UNIQUE,
      schema TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT;`,
  // Version 2: bytes, for a long text is read several times more slowly. What was there is made again from the events.
  upgrades: [
    `
    DROP TABLE snapshot;
    CREATE TABLE snapshot (
      id INTEGER PRIMARY KEY,
      stream TEXT NOT NULL UNIQUE,
      schema TEXT NOT NULL,
      body BLOB NOT NULL
    ) STRICT;`
  ]
}
