import type { AppendOutcome, LogRecord } from './log-record.ts'

/** What a writer expects: the last revision (-1: no stream), or one of the loose wishes. */
export type Expected = bigint | 'any' | 'stream-exists'

/** What an append is decided by. */
export interface AppendFacts {
  readonly expected: Expected
  readonly ids: ReadonlyArray<string>
  readonly stored: ReadonlyArray<LogRecord>
  readonly recent: ReadonlyMap<string, bigint>
  readonly hasMetadata: boolean
  readonly isSoftDeleted: boolean
  readonly isTombstoned: boolean
}

/** To be written, or what is answered without writing: with an explicit revision a repeat is looked up in the log, else among the recent ids only. */
export const appendDecision = (facts: AppendFacts): { readonly type: 'Write' } | AppendOutcome => {
  const { expected, stored, isSoftDeleted, isTombstoned, hasMetadata } = facts
  if (isTombstoned) return { type: 'Deleted' }
  const current = stored.at(-1)?.revision ?? -1n
  if (expected === 'stream-exists' && isSoftDeleted) return { type: 'Deleted' }
  if (expected === 'stream-exists' && current < 0n && !hasMetadata) return { type: 'WrongVersion', actual: -1n }
  return typeof expected === 'bigint' ? atRevision(facts, expected, current) : loosely(facts, current)
}

const loosely = ({ ids, recent }: AppendFacts, current: bigint): { readonly type: 'Write' } | AppendOutcome => {
  const [first] = ids
  if (first === undefined || !recent.has(first)) return { type: 'Write' }
  const revision = recent.get(ids.at(-1) ?? first)
  return revision !== undefined && ids.every((id) => recent.has(id))
    ? { type: 'Stored', revision, position: null }
    : { type: 'WrongVersion', actual: current }
}

const atRevision = (
  { ids, stored, isSoftDeleted }: AppendFacts,
  expected: bigint,
  current: bigint
): { readonly type: 'Write' } | AppendOutcome => {
  if (expected === current) return { type: 'Write' }
  if (expected > current) return { type: 'WrongVersion', actual: current }
  const from = stored.findIndex(({ revision }) => revision === expected + 1n)
  const there = from < 0 ? [] : stored.slice(from, from + ids.length)
  const last = there.at(-1)
  if (last !== undefined && there.length === ids.length && there.every(({ id }, index) => id === ids[index])) {
    return { type: 'Stored', revision: last.revision, position: last.position }
  }
  return expected === -1n && isSoftDeleted && there[0]?.id !== ids[0]
    ? { type: 'Write' }
    : { type: 'WrongVersion', actual: current }
}
