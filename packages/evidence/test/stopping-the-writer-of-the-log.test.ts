import { beginning, inMemoryEventStore } from '@readdress/event-store'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import { readCheckpoint } from '../src/log/checkpoint.ts'
import { readLeaf } from '../src/log/leaf.ts'
import { inMemoryLogStorage, type LogStorage } from '../src/log/log-storage.ts'
import { leavesOf, tileNodes } from '../src/log/tiles.ts'
import { consistencyProof } from '../src/merkle/make-proofs.ts'
import { provesConsistency } from '../src/merkle/verify-proofs.ts'
import { readNote } from '../src/note/signed-note.ts'
import { allOf, right } from './chained-store.ts'
import { loggedStore, tell } from './logged-store.ts'

/** Lets so many files be written, in all places together, and then none: the process is gone. */
const stoppingAfter = (writes: number) => {
  let left = writes
  return (storage: LogStorage): LogStorage => ({
    ...storage,
    write: (path, bytes) => {
      left -= 1
      return left < 0 ? TaskEither.left({ type: 'StoreUnavailable', reason: 'failed' }) : storage.write(path, bytes)
    }
  })
}

const checkpointIn = (note: string | null) => readCheckpoint(readNote(note ?? '')?.text ?? '') ?? expect.fail()

describe('the writer of the log, stopped behind any of its writes', () => {
  // Each publishing writes tiles, the memory of the signer, the checkpoint twice and its place in the store.
  test.each(Array.from({ length: 20 }, (_, writes) => writes))('%i', async (writes) => {
    const places = { store: inMemoryEventStore(), storage: inMemoryLogStorage(), kept: inMemoryLogStorage() }
    await tell(places.store, '1', 3)
    const stopped = stoppingAfter(writes)
    const first = loggedStore({ ...places, storage: stopped(places.storage), kept: stopped(places.kept) })
    const log = await first.open()
    await log.catchUp()()
    await log.logHeads()
    await tell(places.store, '2', 2)
    await log.catchUp()()
    const signed = right(await places.kept.read('last-checkpoint')())?.toString('utf8') ?? null

    const { note, size } = right(await (await loggedStore(places).open()).catchUp()())
    const leaves = (await allOf(leavesOf(places.storage, size))).map((bytes) => readLeaf(bytes) ?? expect.fail())
    const logged = leaves.flatMap((leaf) => (leaf.t === 'event' ? [leaf.hash] : []))
    const stored = (await allOf(places.store.readAll(beginning))).map(
      ({ metadata }) => Object(metadata['evidence']).hash
    )
    expect(logged).toEqual(stored)
    if (signed === null) return
    const [from, to] = [checkpointIn(signed), checkpointIn(note)]
    const proof = await consistencyProof(tileNodes(places.storage, size), from.size, to.size)
    const claim = { from: BigInt(from.size), to: BigInt(to.size), fromRoot: from.root, toRoot: to.root, proof }
    expect(provesConsistency(claim)).toBe(true)
  })
})
