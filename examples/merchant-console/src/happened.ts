import type { ShownEntry } from 'readdress'
import { saidIn } from './said-in.ts'

/** What happened to an order, declared wrong since or not. */
export type Entries = ReadonlyArray<ShownEntry>

/** The last event of these types that says this; undefined where there is none. What was declared wrong did not happen. */
export const lastOf = (
  entries: Entries,
  types: ReadonlyArray<ShownEntry['type']>,
  says: Readonly<Record<string, unknown>> = {}
): ShownEntry | undefined =>
  entries.findLast(
    (entry) =>
      entry.takenBackBy === null &&
      types.includes(entry.type) &&
      Object.entries(says).every(([field, value]) => saidIn(entry, field) === value)
  )

/** What an event says in a field, as text; empty where it says nothing. */
export const textIn = (entry: ShownEntry | undefined, field: string): string =>
  entry === undefined ? '' : String(saidIn(entry, field) ?? '')

/** Whether one of these happened behind another event, or at all where there is no other. */
export const isBehind = (
  entries: Entries,
  types: ReadonlyArray<ShownEntry['type']>,
  other: ShownEntry | undefined,
  says: Readonly<Record<string, unknown>> = {}
): boolean => (lastOf(entries, types, says)?.revision ?? -1) > (other?.revision ?? -1)
