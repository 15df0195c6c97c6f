import type { FileKind } from './store-file.ts'

/**
 * The file of snapshots, which may be deleted at any time. `body` is JSON text; it may hold personal values, where the views hold none.
 *
 * A commit need not have reached the disk: after a power failure an older snapshot serves as well.
 */
export const snapshotFile: FileKind = {
  applicationId: 0x5264536e, // "RdSn"
  version: 1,
  synchronous: 'NORMAL',
  lastEvent: null,
  upgrades: [],
  tables: `
    CREATE TABLE snapshot (
      id INTEGER PRIMARY KEY,
      stream TEXT NOT NULL UNIQUE,
      schema TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT;`
}
