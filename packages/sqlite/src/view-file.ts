import type { FileKind } from './store-file.ts'

/**
 * The file of a view store. These names are the storage format: they never change, only add up in later versions.
 *
 * Documents are JSON text; `position` is where the projection goes on. Views can be built again, so a commit need not have reached the
 * disk: after a power failure the file is as some commits before, checkpoint and documents alike, and the projection goes on from there.
 */
export const viewFile: FileKind = {
  applicationId: 0x52645677, // "RdVw"
  version: 2,
  pageSize: 4096,
  synchronous: 'NORMAL',
  lastEvent: null,
  tables: `
    CREATE TABLE projection (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      version INTEGER NOT NULL,
      position TEXT NOT NULL,
      UNIQUE (name, version)
    ) STRICT;
    CREATE TABLE document (
      projection INTEGER NOT NULL,
      key TEXT NOT NULL,
      body TEXT NOT NULL,
      UNIQUE (projection, key)
    ) STRICT;
    CREATE TABLE document_index (
      projection INTEGER NOT NULL,
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      key TEXT NOT NULL,
      PRIMARY KEY (projection, name, value, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX document_index_by_key ON document_index (projection, key);`,
  // Version 2: which documents changed lately. Behind `changes_after` every change of a projection is in the table.
  upgrades: [
    `
    ALTER TABLE projection ADD COLUMN changes_after TEXT NOT NULL DEFAULT '';
    UPDATE projection SET changes_after = position;
    CREATE TABLE document_change (
      id INTEGER PRIMARY KEY,
      projection INTEGER NOT NULL,
      position TEXT NOT NULL,
      key TEXT NOT NULL
    ) STRICT;
    CREATE INDEX document_change_by_position ON document_change (projection, position);`
  ]
}
