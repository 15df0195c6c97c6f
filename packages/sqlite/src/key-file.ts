import type { FileKind } from './store-file.ts'

/**
 * The file of data keys. These names are the storage format: they never change, only add up in later versions.
 *
 * A destroyed key keeps its row, without `wrapped` and `person`. Rows of several tenants may lie in one file; none is seen by another.
 */
export const keyFile: FileKind = {
  applicationId: 0x52644b79, // "RdKy"
  version: 1,
  pageSize: 4096,
  synchronous: 'FULL',
  lastEvent: null,
  upgrades: [],
  tables: `
    CREATE TABLE data_key (
      key_id TEXT PRIMARY KEY,
      tenant TEXT NOT NULL,
      stream TEXT NOT NULL,
      subject TEXT NOT NULL,
      generation INTEGER NOT NULL,
      person TEXT,
      wrapped BLOB,
      epoch TEXT,
      status TEXT NOT NULL,
      created_at TEXT NOT NULL,
      restricted_at TEXT,
      destroyed_at TEXT,
      ground TEXT,
      UNIQUE (tenant, stream, subject, generation)
    ) STRICT;
    CREATE INDEX data_key_of_person ON data_key (tenant, person) WHERE person IS NOT NULL;
    CREATE TABLE legal_hold (
      tenant TEXT NOT NULL,
      hold_id TEXT NOT NULL,
      stream TEXT NOT NULL,
      ground TEXT NOT NULL,
      until TEXT,
      released_at TEXT,
      released_because TEXT,
      PRIMARY KEY (tenant, hold_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX legal_hold_of_stream ON legal_hold (tenant, stream);
    CREATE TABLE epoch (
      tenant TEXT NOT NULL,
      epoch TEXT NOT NULL,
      status TEXT NOT NULL,
      PRIMARY KEY (tenant, epoch)
    ) STRICT, WITHOUT ROWID;`
}
