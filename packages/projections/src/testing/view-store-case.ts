import { type Json, type Position, sequencePosition } from '@readdress/event-store'
import type { ContractCase } from '@readdress/event-store/testing'
import type { ProjectionId } from '../projection.ts'
import type { CheckpointMove, ViewChange, ViewStore } from '../view-store.ts'

/** A view store under test. */
export interface OpenViewStore {
  readonly views: ViewStore
  readonly close: () => Promise<void>
}

/** A view store whose data outlives it: `reopen` opens the same data again, after `close`. */
export interface DurableViewStore extends OpenViewStore {
  readonly reopen: () => Promise<DurableViewStore>
}

/** A case on a view store that is opened for it and closed after it; the projection is one that no other case uses. */
export const viewStoreCase = (
  name: string,
  open: () => Promise<OpenViewStore>,
  promise: (views: ViewStore, projection: ProjectionId) => Promise<void>
): ContractCase => ({
  name,
  run: async () => {
    const { views, close } = await open()
    try {
      await promise(views, newProjection())
    } finally {
      await close()
    }
  }
})

/** A projection of its own. */
export const newProjection = (): ProjectionId => ({ name: `contract-${crypto.randomUUID()}`, version: 1 })

/** A document with its entries in the index `letter`. */
export const put = (key: string, document: Json, ...letter: ReadonlyArray<string>): ViewChange => ({
  type: 'Put',
  key,
  document,
  indexes: { letter, size: ['any'] }
})

/** From one of the positions 0, 1, 2 … to another; 0 is before everything. */
export const move = (from: number, to: number): CheckpointMove => ({ from: place(from), to: place(to) })

/** One of the positions. */
export const place = (number: number): Position => sequencePosition(number)
