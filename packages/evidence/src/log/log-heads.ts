import { evidenceJson } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { type TreeInMemory, treeInMemory } from '../merkle/tree-in-memory.ts'
import type { LogLeaf } from './leaf.ts'

/** The last event of a stream that is in the log. */
export interface LoggedHead extends StreamEnd {
  /** Where the stream ends now that somebody has rewritten it. The end that was logged stays as it was, so that no bundle of the second story is complete. */
  readonly forked?: StreamEnd
}

/** An event by its place in its stream. */
export interface StreamEnd {
  readonly hash: string
  readonly rev: number
}

/** The end of every stream in the log, by its reference. */
export type LogHeads = ReadonlyMap<string, LoggedHead>

/** Takes a leaf into account: events move the end of a stream, until there is a fork in it. */
export const noteLeaf = (heads: Map<string, LoggedHead>, leaf: LogLeaf): void => {
  if (leaf.t !== 'event' && leaf.t !== 'fork') return
  const end = { hash: leaf.hash, rev: Number(leaf.rev) }
  const before = heads.get(leaf.ref)
  if (before === undefined) heads.set(leaf.ref, end)
  else if (leaf.t === 'fork' || before.forked !== undefined) {
    heads.set(leaf.ref, { ...before, forked: later(before.forked, end) })
  } else heads.set(leaf.ref, later(before, end))
}

const later = (before: StreamEnd | undefined, end: StreamEnd): StreamEnd =>
  before === undefined || before.rev <= end.rev ? end : before

/** The tree over the ends of all streams, in the order of their references. */
export interface HeadsTree extends TreeInMemory {
  /** What is hashed for each stream, in the order of the tree. */
  readonly entries: ReadonlyArray<string>
  /** The place of a stream; -1 when it has none. */
  readonly indexOf: (ref: string) => number
}

/** The tree of the ends of all streams. */
export const headsTree = (heads: LogHeads): HeadsTree => {
  // Digests are ASCII, so this is the order of their bytes.
  const refs = [...heads.keys()].sort()
  const entries = refs.map((ref) => headsEntry(ref, heads.get(ref) ?? { hash: '', rev: 0 }))
  return { ...treeInMemory(entries.map((entry) => Buffer.from(entry))), entries, indexOf: (ref) => refs.indexOf(ref) }
}

/** The text that is hashed for the end of one stream. */
export const headsEntry = (ref: string, { hash, rev }: LoggedHead): string => {
  const text = evidenceJson({ hash, ref, rev: String(rev), v: 1 })
  return Either.isRight(text) ? text.right : ''
}
