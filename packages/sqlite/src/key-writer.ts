import type { DatabaseSync } from 'node:sqlite'
import type { KeyChange } from '@readdress/privacy'

/** Writes the rows of a change for one tenant. A tombstone is never written over. */
export const keyWriter = (writer: DatabaseSync, tenant: string): ((change: KeyChange<unknown>) => void) => {
  const putKey = writer.prepare(
    `INSERT INTO data_key (key_id, tenant, stream, subject, generation, person, wrapped, epoch, status, created_at, restricted_at, destroyed_at, ground)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (key_id) DO UPDATE SET person = excluded.person, wrapped = excluded.wrapped, epoch = excluded.epoch, status = excluded.status,
       restricted_at = excluded.restricted_at, destroyed_at = excluded.destroyed_at, ground = excluded.ground
     WHERE status <> 'Destroyed' AND tenant = excluded.tenant`
  )
  const putHold = writer.prepare(
    `INSERT INTO legal_hold (tenant, hold_id, stream, ground, until, released_at, released_because) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET released_at = excluded.released_at, released_because = excluded.released_because`
  )
  const putEpoch = writer.prepare(
    'INSERT INTO epoch (tenant, epoch, status) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET status = excluded.status'
  )
  return ({ keys = [], holds = [], epochs = [] }) => {
    for (const row of keys) {
      const { keyId, stream, subject, generation, person, wrapped, epoch, status } = row
      const { createdAt, restrictedAt, destroyedAt, ground } = row
      const whose = [keyId, tenant, stream, subject, generation, person] as const
      putKey.run(...whose, wrapped, epoch, status, createdAt, restrictedAt, destroyedAt, ground)
    }
    for (const { holdId, stream, ground, until, releasedAt, releasedBecause } of holds) {
      putHold.run(tenant, holdId, stream, ground, until, releasedAt, releasedBecause)
    }
    for (const { epoch, status } of epochs) putEpoch.run(tenant, epoch, status)
  }
}
