import type { FileKind } from './store-file.ts'

/**
 * The file of leases. These names are the storage format: they never change, only add up in later versions.
 *
 * A row stays when its lease is released, for its number must go on growing; a number that was given has therefore reached the disk.
 */
export const leaseFile: FileKind = {
  applicationId: 0x52644c73, // "RdLs"
  version: 1,
  pageSize: 4096,
  synchronous: 'FULL',
  lastEvent: null,
  upgrades: [],
  tables: `
    CREATE TABLE lease (
      name TEXT PRIMARY KEY,
      fence INTEGER NOT NULL,
      expires_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;`
}
