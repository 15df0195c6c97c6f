import type { DatabaseSync } from 'node:sqlite'
import {
  EpochId,
  type EpochRow,
  EpochStatus,
  type FoundKeys,
  type HoldRow,
  KeyId,
  type KeyRow,
  KeyStatus,
  type WantedKeys
} from '@readdress/privacy'
import { bytesOrNullIn, numberIn, type Row, textIn, textOrNullIn, wordIn } from './row.ts'

/** The reading half of a key file, for one tenant. All of it throws SQLite's errors, and those of damaged rows. */
export interface KeyRows {
  readonly found: (wanted: WantedKeys) => FoundKeys
  readonly isEpochUsed: (epoch: EpochId) => boolean
}

/** The prepared statements that read the keys of a tenant over this connection. */
export const keyRows = (connection: DatabaseSync, tenant: string): KeyRows => {
  const ofStream = connection.prepare('SELECT * FROM data_key WHERE tenant = ? AND stream = ? ORDER BY key_id')
  const ofPerson = connection.prepare('SELECT * FROM data_key WHERE tenant = ? AND person = ? ORDER BY key_id')
  const streamOf = connection.prepare('SELECT stream FROM data_key WHERE tenant = ? AND key_id = ?')
  const living = connection.prepare(
    `SELECT * FROM data_key WHERE tenant = ? AND key_id > ? AND status <> 'Destroyed' ORDER BY key_id LIMIT ?`
  )
  const holdsOf = connection.prepare('SELECT * FROM legal_hold WHERE tenant = ? AND stream = ?')
  const holdOf = connection.prepare('SELECT * FROM legal_hold WHERE tenant = ? AND hold_id = ?')
  const epochs = connection.prepare('SELECT * FROM epoch WHERE tenant = ? ORDER BY epoch')
  const ofEpoch = connection.prepare(`SELECT 1 FROM data_key WHERE epoch = ? AND status <> 'Destroyed' LIMIT 1`)

  const streamsOf = (keyIds: ReadonlyArray<KeyId>): ReadonlyArray<string> => [
    ...new Set(keyIds.flatMap((keyId) => streamOf.all(tenant, keyId).map((row) => textIn(row, 'stream'))))
  ]

  const ofOrders = (streams: ReadonlyArray<string>): Omit<FoundKeys, 'epochs'> => ({
    keys: streams.flatMap((stream) => ofStream.all(tenant, stream).map(keyRow)),
    holds: streams.flatMap((stream) => holdsOf.all(tenant, stream).map(holdRow))
  })

  const wantedRows = (wanted: WantedKeys): Omit<FoundKeys, 'epochs'> => {
    if ('stream' in wanted) return ofOrders([wanted.stream])
    if ('ordersOf' in wanted) return ofOrders(streamsOf(wanted.ordersOf))
    if ('holdId' in wanted) return { keys: [], holds: holdOf.all(tenant, wanted.holdId).map(holdRow) }
    const rows =
      'person' in wanted
        ? ofPerson.all(tenant, wanted.person)
        : living.all(tenant, wanted.livingAfter ?? '', wanted.first)
    return { keys: rows.map(keyRow), holds: [] }
  }

  return {
    found: (wanted) => ({ ...wantedRows(wanted), epochs: epochs.all(tenant).map(epochRow) }),
    isEpochUsed: (epoch) => ofEpoch.get(epoch) !== undefined
  }
}

const keyRow = (row: Row): KeyRow => ({
  keyId: wordIn(row, 'key_id', KeyId.is),
  stream: textIn(row, 'stream'),
  subject: textIn(row, 'subject'),
  generation: numberIn(row, 'generation'),
  person: textOrNullIn(row, 'person'),
  wrapped: bytesOrNullIn(row, 'wrapped'),
  epoch: row['epoch'] === null ? null : wordIn(row, 'epoch', EpochId.is),
  status: wordIn(row, 'status', KeyStatus.is),
  createdAt: textIn(row, 'created_at'),
  restrictedAt: textOrNullIn(row, 'restricted_at'),
  destroyedAt: textOrNullIn(row, 'destroyed_at'),
  ground: textOrNullIn(row, 'ground')
})

const holdRow = (row: Row): HoldRow => ({
  holdId: textIn(row, 'hold_id'),
  stream: textIn(row, 'stream'),
  ground: textIn(row, 'ground'),
  until: textOrNullIn(row, 'until'),
  releasedAt: textOrNullIn(row, 'released_at'),
  releasedBecause: textOrNullIn(row, 'released_because')
})

const epochRow = (row: Row): EpochRow => ({
  epoch: wordIn(row, 'epoch', EpochId.is),
  status: wordIn(row, 'status', EpochStatus.is)
})
