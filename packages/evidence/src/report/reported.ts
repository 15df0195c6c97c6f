import type { Json, JsonObject } from '@readdress/event-store'
import type { Predicate } from '../bundle/statement.ts'

/** The languages of a report. */
export type Language = 'zh' | 'en'

/** A text in both languages. */
export type Word = Readonly<Record<Language, string>>

/** An event of the bundle, as its line says it. */
export interface ReportedEvent {
  readonly rev: string
  readonly type: string
  /** Null where it was redacted. */
  readonly data: JsonObject | null
  readonly meta: JsonObject
  /** In hexadecimal; null for an event from before the chain. */
  readonly hash: string | null
}

/** A value that the bundle shows. */
export interface ReportedDisclosure {
  readonly rev: string
  readonly pointer: string
  readonly value: Json
}

/** A signed state of the log that covers events of the order. */
export interface ReportedAnchor {
  readonly name: string
  /** The highest event that it covers. */
  readonly rev: string
  readonly size: string
  readonly isStamped: boolean
}

/** All that a report is made of; nothing of it lies outside the bundle. */
export interface Reported {
  readonly events: ReadonlyArray<ReportedEvent>
  readonly disclosures: ReadonlyArray<ReportedDisclosure>
  readonly said: Predicate
  readonly anchors: ReadonlyArray<ReportedAnchor>
  /** Whether the bundle shows files that events name. */
  readonly showsFiles: boolean
}
