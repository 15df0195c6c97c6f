import assert from 'node:assert/strict'
import * as Either from 'fp-ts/lib/Either.js'
import { streamName } from '../stream-name.ts'
import type { ContractCase } from './contract-case.ts'
import { type DurableSnapshots, expectLoaded, type OpenSnapshots, saved, snapshotCase } from './snapshot-case.ts'

/** The contract that all snapshots keep, as cases for any test runner. */
export const snapshotsContract = (open: () => Promise<OpenSnapshots>): ReadonlyArray<ContractCase> => [
  snapshotCase('what was saved is given back as it was', open, async (snapshots, stream) => {
    const snapshot = {
      revision: 0,
      none: null,
      text: '上海市 \n"\u0000',
      list: [null, true, 0.1, -1, [], {}],
      '': { a: '😀' }
    }
    await saved(snapshots, stream, 'v1', snapshot)
    await expectLoaded(snapshots, stream, 'v1', snapshot)
  }),

  snapshotCase('the snapshot that was saved last is given, whatever it holds', open, async (snapshots, stream) => {
    await saved(snapshots, stream, 'v1', { revision: 9 })
    await saved(snapshots, stream, 'v1', { revision: 3 })
    await expectLoaded(snapshots, stream, 'v1', { revision: 3 })
  }),

  snapshotCase('a snapshot of another schema is not given', open, async (snapshots, stream) => {
    await saved(snapshots, stream, 'v1', { revision: 0 })
    await expectLoaded(snapshots, stream, 'v2', null)
    await expectLoaded(snapshots, stream, 'v1', { revision: 0 })
  }),

  snapshotCase('a snapshot of a new schema leaves none of the old behind', open, async (snapshots, stream) => {
    await saved(snapshots, stream, 'v1', { revision: 0 })
    await saved(snapshots, stream, 'v2', { revision: 1 })
    await expectLoaded(snapshots, stream, 'v1', null)
    await expectLoaded(snapshots, stream, 'v2', { revision: 1 })
  }),

  snapshotCase('streams have nothing to do with each other', open, async (snapshots, stream) => {
    const other = streamName(`${stream}-other`)
    await saved(snapshots, stream, 'v1', { revision: 0 })
    await expectLoaded(snapshots, other, 'v1', null)
    await saved(snapshots, other, 'v1', { revision: 1 })
    await expectLoaded(snapshots, stream, 'v1', { revision: 0 })
  }),

  snapshotCase('changing what was given changes nothing that is kept', open, async (snapshots, stream) => {
    const given = { lines: ['Storgata 1'] }
    await saved(snapshots, stream, 'v1', given)
    given.lines.push('changed')
    await expectLoaded(snapshots, stream, 'v1', { lines: ['Storgata 1'] })
  }),

  snapshotCase('changing what was read changes nothing that is kept', open, async (snapshots, stream) => {
    await saved(snapshots, stream, 'v1', { lines: ['Storgata 1'] })
    const read = await snapshots.load(stream, 'v1')()
    assert.ok(Either.isRight(read) && read.right !== null)
    Reflect.set(read.right, 'lines', [])
    await expectLoaded(snapshots, stream, 'v1', { lines: ['Storgata 1'] })
  }),

  snapshotCase('of many that are saved at once one is kept whole', open, async (snapshots, stream) => {
    const many = Array.from({ length: 20 }, (_, number) => ({ number, texts: Array(50).fill(`text ${number}`) }))
    await Promise.all(many.map((snapshot) => saved(snapshots, stream, 'v1', snapshot)))
    const read = await snapshots.load(stream, 'v1')()
    assert.ok(Either.isRight(read) && read.right !== null)
    assert.deepEqual(read.right, many[Number(read.right['number'])])
  })
]

/** What snapshots promise whose data outlives them. */
export const durableSnapshotsContract = (open: () => Promise<DurableSnapshots>): ReadonlyArray<ContractCase> => [
  snapshotCase('what was saved is there after closing and opening again', open, async (snapshots, stream, opened) => {
    await saved(snapshots, stream, 'v1', { text: '上海市' })
    await opened.close()
    const again = await opened.reopen()
    try {
      await expectLoaded(again.snapshots, stream, 'v1', { text: '上海市' })
    } finally {
      await again.close()
    }
  }),

  snapshotCase('closed snapshots refuse, and say why', open, async (snapshots, stream, { close }) => {
    await close()
    await close()
    const closed = Either.left({ type: 'StoreUnavailable', reason: 'closed' })
    assert.deepEqual(await snapshots.load(stream, 'v1')(), closed)
    assert.deepEqual(await snapshots.save(stream, 'v1', {})(), closed)
  })
]
