import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { beginning, isStoreReadFailure, type RecordedEvent, streamName } from '@readdress/event-store'
import { type SqliteEventStore, sqliteEventStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'
import { batchOf, logOf, readBack } from './batches.ts'
import { chance, copyOfFiles, harmsOfMain, harmsOfWal } from './damages.ts'
import { openEvents } from './open-stores.ts'
import { temporaryFolder } from './temporary-folder.ts'

interface Snapshot {
  readonly name: string
  readonly file: string
}

/** What a history left on the disk at several moments, and its events. */
interface History {
  readonly snapshots: ReadonlyArray<Snapshot>
  readonly events: ReadonlyArray<RecordedEvent>
}

// A file whose events are all in the WAL, one with a part of them there, and one that was closed.
const history = async (folder: string): Promise<History> => {
  const snapshots: Array<Snapshot> = []
  const keep = (name: string, from: string): void => {
    const file = join(folder, name)
    copyOfFiles(from, file)
    snapshots.push({ name, file })
  }
  const live = join(folder, 'live')
  let store = await openEvents(live)
  const append = async (batches: number): Promise<void> => {
    for (let number = 0; number < batches; number += 1)
      await store.append(streamName(`stream-${number % 4}`), 'any', batchOf(1 + (number % 3), '地址'.repeat(60)))()
  }
  await append(40)
  keep('all in the WAL', live)
  await store.close()
  store = await openEvents(live)
  await append(20)
  keep('partly in the WAL', live)
  const events = await logOf(store)
  await store.close()
  keep('closed', live)
  return { snapshots, events }
}

/** What was read, and why no more. */
export interface Read {
  readonly events: ReadonlyArray<RecordedEvent>
  readonly failure: string | null
}

/** Reads a store to its end, or up to its failure. */
export const readAll = async (store: SqliteEventStore): Promise<Read> => {
  const events: Array<RecordedEvent> = []
  try {
    for await (const event of store.readAll(beginning)) events.push(event)
    return { events, failure: null }
  } catch (caught) {
    if (!isStoreReadFailure(caught)) throw caught
    return { events, failure: caught.failure.type }
  }
}

const withoutTexts = (events: ReadonlyArray<RecordedEvent>) =>
  events.map(({ position, stream, revision }) => ({ position, stream, revision }))

/** How each damage ended. */
export interface Tally {
  refused: number
  failed: number
  whole: number
  shortened: number
  seenByIntegrity: number
  textsChanged: number
}

/**
 * Harms files of events at random, so many times, and holds the store to its law: what is read is what was committed, up to some commit, or the
 * store is refused, or the read fails, or `integrity` tells; and where the mark of the acknowledged is there, nothing of that is missing in silence.
 */
export const surviveDamage = async (firstSeed: number, rounds: number): Promise<Tally> => {
  const folder = temporaryFolder()
  const { snapshots, events } = await history(folder)
  const tally = { refused: 0, failed: 0, whole: 0, shortened: 0, seenByIntegrity: 0, textsChanged: 0 }
  for (let seed = firstSeed; seed < firstSeed + rounds; seed += 1) {
    const below = chance(seed)
    const { name, file: original } = snapshots[below(snapshots.length)] ?? { name: '', file: '' }
    const ground = join(folder, 'harmed')
    mkdirSync(ground)
    const file = join(ground, 'events.sqlite')
    copyOfFiles(original, file)
    const isWal = existsSync(`${file}-wal`) && below(3) > 0
    const harms = Object.entries(isWal ? harmsOfWal : harmsOfMain)
    const [what, harm] = harms[below(harms.length)] ?? ['nothing', () => {}]
    harm(isWal ? `${file}-wal` : file, below)
    const isMarked = below(2) === 0
    if (!isMarked) rmSync(`${file}-acknowledged`)
    const committed = events.slice(0, name === 'all in the WAL' ? 79 : events.length)
    const label = `seed ${seed}: ${name}, ${isWal ? 'WAL' : 'file'} ${what}, ${isMarked ? 'marked' : 'unmarked'}`

    const opened = await sqliteEventStore({ file })()
    if (Either.isLeft(opened)) {
      expect(['Damaged', 'SetBack', 'Foreign', 'Newer'], label).toContain(opened.left.because)
      tally.refused += 1
    } else {
      const read = await readAll(opened.right)
      const integrity = await opened.right.integrity()()
      await opened.right.close()
      const isSound = Either.isRight(integrity) && integrity.right.length === 0
      const expected = committed.slice(0, read.events.length)
      if (read.failure !== null) tally.failed += 1
      else if (!isSound) tally.seenByIntegrity += 1
      else if (read.events.length < committed.length) tally.shortened += 1
      else if (!isWal && !isDeepStrictEqual(read.events, expected)) tally.textsChanged += 1
      else tally.whole += 1
      if (isSound || read.failure !== null) {
        if (isWal) expect(read.events, label).toEqual(expected)
        else expect(withoutTexts(read.events), label).toEqual(withoutTexts(expected))
      }
      if (isSound && isWal) expect(readBack(read.events).faults, label).toEqual([])
      if (isSound && isMarked && read.failure === null) expect(read.events.length, label).toBe(committed.length)
    }
    rmSync(ground, { recursive: true })
  }
  return tally
}
