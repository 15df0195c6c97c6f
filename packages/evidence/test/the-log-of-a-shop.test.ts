import { beginning, inMemoryEventStore, streamName } from '@readdress/event-store'
import { describe, expect, test } from 'vitest'
import { readCheckpoint } from '../src/log/checkpoint.ts'
import { readLeaf } from '../src/log/leaf.ts'
import { headsTree } from '../src/log/log-heads.ts'
import { inMemoryLogStorage, type LogStorage } from '../src/log/log-storage.ts'
import { leavesOf, tileNodes } from '../src/log/tiles.ts'
import { inclusionProof } from '../src/merkle/make-proofs.ts'
import { leafHash } from '../src/merkle/tree-hashes.ts'
import { treeInMemory } from '../src/merkle/tree-in-memory.ts'
import { provesInclusion } from '../src/merkle/verify-proofs.ts'
import { ownVerifierKey } from '../src/note/note-signer.ts'
import { isNoteSignedBy, readNote } from '../src/note/signed-note.ts'
import { allOf, chainOver, order, right, storeWith, told } from './chained-store.ts'
import { loggedStore, logKey, origin, tell } from './logged-store.ts'

const checkpointIn = (note: string | null) => readCheckpoint(readNote(note ?? '')?.text ?? '') ?? expect.fail()

const leavesIn = async (storage: LogStorage, size: number) =>
  (await allOf(leavesOf(storage, size))).map((bytes) => readLeaf(bytes) ?? expect.fail())

describe('a log that is brought up to date', () => {
  test('has one leaf for each event, in the order of the store, under a signed root', async () => {
    const { store, storage, open } = loggedStore()
    await tell(store, '1', 3)
    await tell(store, '2', 2)
    await tell(store, '1', 1)
    const { note, ...caughtUp } = right(await (await open()).catchUp()())
    expect(caughtUp).toEqual({ size: 6, logged: 6, forks: [], isComplete: true, position: '0000000000000006' })
    expect(isNoteSignedBy(readNote(note ?? '') ?? expect.fail(), ownVerifierKey(origin, logKey))).toBe(true)
    const hashes = (await allOf(store.readAll(beginning))).map(({ metadata }) => Object(metadata['evidence']).hash)
    const leaves = await leavesIn(storage, 6)
    expect(leaves.map((leaf) => (leaf.t === 'event' ? leaf.hash : leaf.t))).toEqual(hashes)
    const tree = treeInMemory(await allOf(leavesOf(storage, 6)))
    expect(checkpointIn(note)).toEqual({ origin, size: 6, root: tree.root })
  })

  test('does nothing when nothing is new, and goes on after a restart', async () => {
    const { store, storage, open } = loggedStore()
    const log = await open()
    expect(right(await log.catchUp()())).toMatchObject({ size: 0, note: null })
    await tell(store, '1', 2)
    const first = right(await log.catchUp()())
    expect(right(await log.catchUp()())).toEqual({ ...first, logged: 0 })
    await tell(store, '1', 2)
    const again = await open()
    expect(right(await again.catchUp()())).toMatchObject({ size: 4, logged: 2 })
    expect((await leavesIn(storage, 4)).map((leaf) => leaf.t === 'event' && leaf.rev)).toEqual(['0', '1', '2', '3'])
  })

  test('passes over what it has when its place in the store is lost', async () => {
    const { store, storage, open } = loggedStore()
    await tell(store, '1', 3)
    const { note } = right(await (await open()).catchUp()())
    right(await storage.write('state.json', Buffer.from('lost'))())
    await tell(store, '1', 1)
    expect(right(await (await open()).catchUp()())).toMatchObject({ size: 4, logged: 1 })
    expect(checkpointIn(note).size).toBe(3)
  })

  test('goes on in another store that its events were moved to, where its place means nothing', async () => {
    const first = loggedStore()
    await tell(first.store, '1', 3)
    right(await (await first.open()).catchUp()())
    // Something of others lies before it there, so that no place is what it was.
    const moved = loggedStore({ storage: first.storage, kept: first.kept })
    right(await moved.store.append(streamName('other-1'), 'no-stream', [told(), told()])())
    for (const event of await allOf(first.store.readAll(beginning)))
      right(await moved.store.append(event.stream, 'any', [event])())
    await tell(moved.store, '2', 1)
    expect(right(await (await moved.open()).catchUp()())).toMatchObject({ size: 4, logged: 1, forks: [] })
    expect(right(await (await moved.open()).check()())).toMatchObject({ faults: [], lost: [], replaced: [] })
    // From there on it knows the place, and reads nothing twice.
    const passed: Array<unknown> = []
    right(await (await moved.open()).catchUp({ onProgress: (progress) => passed.push(progress) })())
    expect(passed).toEqual([{ logged: 0, remaining: 0 }])
  })

  test('proves every leaf of several tiles from its files', async () => {
    const { store, storage, open } = loggedStore()
    const chain = chainOver(store)
    const batch = Array.from({ length: 700 }, (_, number) => told({ number }))
    right(await chain.append(order(), 'no-stream', [told(), ...batch])())
    const log = await open()
    const { size, note } = right(await log.catchUp()())
    const { root } = checkpointIn(note)
    const leaves = await allOf(leavesOf(storage, size))
    for (const index of [0, 1, 255, 256, 511, 512, 699, 700]) {
      const proof = await inclusionProof(tileNodes(storage, size), index, size)
      const leaf = leafHash(leaves[index] ?? expect.fail())
      expect(provesInclusion({ index: BigInt(index), size: BigInt(size), leaf, root, proof })).toBe(true)
    }
    await tell(store, '2', 600)
    expect(right(await (await open()).catchUp()())).toMatchObject({ size: 1301, logged: 600 })
  })

  test('says how far it is', async () => {
    const { store, open } = loggedStore()
    const chain = chainOver(store)
    right(await chain.append(order(), 'no-stream', [told(), ...Array.from({ length: 2999 }, () => told())])())
    const told_: Array<unknown> = []
    right(await (await open()).catchUp({ onProgress: (progress) => told_.push(progress) })())
    expect(told_).toEqual([
      { logged: 2560, remaining: 440 },
      { logged: 3000, remaining: 0 }
    ])
  })

  test('signs what it has when it is interrupted, and goes on there', async () => {
    const { store, open } = loggedStore()
    await tell(store, '1', 3)
    const log = await open()
    const interrupted = right(await log.catchUp({ signal: AbortSignal.abort() })())
    expect(interrupted).toMatchObject({ size: 0, isComplete: false })
    expect(right(await log.catchUp()())).toMatchObject({ size: 3, isComplete: true })
  })
})

describe('the end of every stream', () => {
  test('is on the log as the root of a tree of its own', async () => {
    const { store, storage, open } = loggedStore()
    await tell(store, '1', 3)
    await tell(store, '2', 1)
    const log = await open()
    right(await log.catchUp()())
    const { size } = checkpointIn(right(await log.logHeads()))
    const leaf = (await leavesIn(storage, size)).at(-1) ?? expect.fail()
    if (leaf.t !== 'heads') expect.fail(leaf.t)
    const heads = new Map(
      (await allOf(store.readAll(beginning))).map(({ metadata, revision }) => {
        const { ref, hash } = Object(metadata['evidence'])
        return [ref, { hash, rev: revision }]
      })
    )
    const tree = headsTree(heads)
    expect(leaf).toMatchObject({ count: '2', size: '4', root: tree.root.toString('base64url') })
    expect(tree.indexOf([...heads.keys()].sort()[1] ?? '')).toBe(1)
  })
})

describe('a store that was tampered with', () => {
  test('is not logged further', async () => {
    const { store, open } = loggedStore()
    await tell(store, '1', 2)
    right(await store.append(order('1'), 1, [{ ...told(), metadata: { evidence: { v: 1, alg: 'sha-256' } } }])())
    expect(await (await open()).catchUp()()).toMatchObject({
      left: { type: 'EvidenceBroken', stream: order('1'), revision: 2, reason: 'hash' }
    })
  })

  test('is told as rolled back when the last logged event is gone', async () => {
    const first = loggedStore()
    await tell(first.store, '1', 3)
    right(await (await first.open()).catchUp()())
    const events = await allOf(first.store.readAll(beginning))
    const older = loggedStore({ ...first, store: storeWith(events.slice(0, 2)) })
    expect(await (await older.open()).catchUp()()).toMatchObject({
      left: { type: 'StoreRolledBack', stream: order('1'), revision: 2 }
    })
    const empty = loggedStore({ ...first, store: inMemoryEventStore() })
    expect(await (await empty.open()).catchUp()()).toMatchObject({ left: { type: 'StoreRolledBack' } })
  })

  test('has its second story on the log as a fork', async () => {
    const first = loggedStore()
    await tell(first.store, '1', 3)
    right(await (await first.open()).catchUp()())
    const rewritten = loggedStore({ storage: first.storage, kept: first.kept })
    const [kept] = await allOf(first.store.readAll(beginning))
    const { id, type, data, metadata } = kept ?? expect.fail()
    right(await rewritten.store.append(order('1'), 'no-stream', [{ id, type, data, metadata }])())
    await tell(rewritten.store, '1', 3)
    right(await first.storage.write('state.json', Buffer.from(''))())
    const { forks, size } = right(await (await rewritten.open()).catchUp()())
    const logged = await leavesIn(first.storage, 3)
    expect(forks).toEqual([
      expect.objectContaining({ t: 'fork', rev: '1', other: logged[1]?.t === 'event' && logged[1].hash }),
      expect.objectContaining({ t: 'fork', rev: '2', other: logged[2]?.t === 'event' && logged[2].hash })
    ])
    const kinds = (await leavesIn(first.storage, size)).map(({ t }) => t)
    expect(kinds).toEqual(['event', 'event', 'event', 'fork', 'fork', 'event'])
    await tell(rewritten.store, '1', 1)
    expect(right(await (await rewritten.open()).catchUp()())).toMatchObject({ logged: 1, forks: [] })
  })
})

describe('a log that was tampered with', () => {
  test('is not signed again when it was rolled back together with its store', async () => {
    const kept = inMemoryLogStorage()
    const first = loggedStore({ kept })
    await tell(first.store, '1', 3)
    right(await (await first.open()).catchUp()())
    const second = loggedStore({ kept })
    await tell(second.store, '1', 2)
    await expect(second.open()).rejects.toThrow('damaged')
  })
})
