// This shape is handed to people and to other programs: a change of it is another format.
import type { Json } from '@readdress/event-store'
import type { AccessEntry, RetentionEntry } from '@readdress/order-views'
import type { By } from '../person.ts'

/** One person inside one order. */
export interface PersonInOrder {
  readonly orderId: string
  /** `buyer`, `recipient-1`, `other-1`. */
  readonly subject: string
}

/** Everything about one person, in clear, and nothing of anybody else. Instants are in ISO 8601, in UTC. */
export interface SubjectExport {
  readonly format: 'readdress.subject-export/2'
  readonly exportId: string
  readonly madeAt: string
  /** Whose orders these are: the tenant of the store. */
  readonly shop: string
  /** The pseudonym of whoever asked, and was given it. */
  readonly requestedBy: string
  readonly legalBasis: string
  readonly orders: ReadonlyArray<ExportedOrder>
}

/** What there is about the person in one order. */
export interface ExportedOrder extends PersonInOrder {
  /** The events that hold something about the person, the first first. */
  readonly events: ReadonlyArray<ExportedEvent>
  /** The files about the person that events name; what is in them is opened one by one. */
  readonly files: ReadonlyArray<ExportedFile>
  /** Who saw it, and who wanted to and was not shown; also for this export. */
  readonly accesses: ReadonlyArray<AccessEntry>
  readonly retention: Pick<RetentionEntry, 'completedAt' | 'retentionUntil' | 'holds'>
  /** Since when the data may only be kept, and why; null where they may be used. */
  readonly restriction: { readonly since: string; readonly ground: string | null } | null
  /** When the data were erased, and why; from `effectiveBy` on no backup of the keys has them either. Null where they were not. */
  readonly erasure: {
    readonly at: string
    readonly ground: string | null
    readonly effectiveBy: string | null
  } | null
}

/** A file about the person, and the event that names it first. `sha256` is that of a salt and the file, which is told with the file. */
export interface ExportedFile {
  readonly storedAs: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly revision: number
  readonly eventId: string
  /** `Restricted`: it may only be kept; `Erased`: nobody can open it any more. */
  readonly status: 'Kept' | 'Restricted' | 'Erased'
}

/** An event that holds personal values: what happened, when, and who said so. */
export interface ExportedEvent {
  readonly revision: number
  readonly eventId: string
  readonly type: string
  readonly occurredAt: string
  readonly recordedAt: string
  readonly actor: By
  readonly values: ReadonlyArray<ExportedValue>
}

/** A personal value of an event; `pointer` is the JSON pointer of its place in the data of the event. */
export type ExportedValue = { readonly field: string; readonly pointer: string } & (
  | { readonly status: 'Known'; readonly value: Json }
  /** It may only be kept: whoever has a right to it is told that it is there. */
  | { readonly status: 'Restricted'; readonly since: string | null }
  | { readonly status: 'Erased'; readonly at: string | null }
  /** It is about somebody else. */
  | { readonly status: 'OfAnother'; readonly subject: string; readonly value: '[personal]' }
)
