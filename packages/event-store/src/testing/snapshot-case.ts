import assert from 'node:assert/strict'
import * as Either from 'fp-ts/lib/Either.js'
import type { JsonObject } from '../json.ts'
import type { Snapshots } from '../snapshots.ts'
import { type StreamName, streamName } from '../stream-name.ts'
import type { ContractCase } from './contract-case.ts'

/** Snapshots under test. */
export interface OpenSnapshots {
  readonly snapshots: Snapshots
  readonly close: () => Promise<void>
}

/** Snapshots whose data outlives them: `reopen` opens the same data again, after `close`. */
export interface DurableSnapshots extends OpenSnapshots {
  readonly reopen: () => Promise<DurableSnapshots>
}

/** A case on snapshots that are opened for it and closed after it; the stream is one that no other case uses. */
export const snapshotCase = <Opened extends OpenSnapshots>(
  name: string,
  open: () => Promise<Opened>,
  promise: (snapshots: Snapshots, stream: StreamName, opened: Opened) => Promise<void>
): ContractCase => ({
  name,
  run: async () => {
    const opened = await open()
    try {
      await promise(opened.snapshots, streamName(`contract-${crypto.randomUUID()}`), opened)
    } finally {
      await opened.close()
    }
  }
})

/** Saves, or fails the case. */
export const saved = async (
  snapshots: Snapshots,
  stream: StreamName,
  schema: string,
  snapshot: JsonObject
): Promise<void> => {
  assert.deepEqual(await snapshots.save(stream, schema, snapshot)(), Either.right(undefined))
}

/** Expects this snapshot, or none. */
export const expectLoaded = async (
  snapshots: Snapshots,
  stream: StreamName,
  schema: string,
  snapshot: JsonObject | null
): Promise<void> => {
  assert.deepEqual(await snapshots.load(stream, schema)(), Either.right(snapshot))
}
