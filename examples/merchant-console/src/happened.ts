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

/** The last proposal of a change. */
export const proposalOf = (entries: Entries, caseId: string): ShownEntry | undefined =>
  lastOf(entries, ['AddressChangeRequested', 'ProposalRevised'], { caseId })

/** What was announced last as to be done before a change: the requirement, and whose approval or which parcel it is about. */
export const requirementsOf = (
  entries: Entries,
  caseId: string
): ReadonlyArray<Readonly<Record<'requirement' | 'kind', string>>> => {
  const routed = lastOf(entries, ['AddressChangeRouted'], { caseId })
  return listIn(routed, 'requirements').map((one) => {
    const { requirement, kind } = Object(one)
    return { requirement: String(requirement), kind: String(kind ?? '') }
  })
}

/** What an event lists in a field; nothing where it lists nothing. */
export const listIn = (entry: ShownEntry | undefined, field: string): ReadonlyArray<unknown> => {
  const list = entry === undefined ? null : saidIn(entry, field)
  return Array.isArray(list) ? list : []
}

/** The change that was wished last; empty where none was. */
export const lastCase = (entries: Entries): string => textIn(lastOf(entries, ['AddressChangeRequested']), 'caseId')
