import type { CommandEnvelope, FactSource } from './command-envelope.ts'
import { isJsonObject, type Json, type JsonObject } from './json.ts'
import { isMarked, type NameMarks, noMarks } from './name-marks.ts'
import { beginning, type Position } from './position.ts'
import type { EventToAppend } from './recorded-event.ts'
import type { Revision } from './revision.ts'

/** A stream folded up to a revision (null: before its first event), with what tells a command that comes again. */
export interface StreamHistory<State> {
  readonly state: State
  readonly revision: Revision | null
  readonly position: Position
  /** Of the event at the revision: what tells whether a stream still has the same history. */
  readonly tip: Pick<EventToAppend, 'id' | 'metadata'> | null
  readonly known: KnownMessages
}

/**
 * The commands of a stream with their first revisions, and the sources of its facts with theirs.
 *
 * It grows in place, for a copy at every event would make long streams slow; only what is stored gets in, so no history that shares it is misled.
 */
export interface KnownMessages {
  readonly commands: Map<string, Revision>
  readonly sources: Map<string, Revision>
  /** Marks of the commands and sources that a snapshot covers: who meets one reads the stream from its beginning. */
  readonly covered: NameMarks
}

/** Before the first event. */
export const emptyHistory = <State>(state: State): StreamHistory<State> => ({
  state,
  revision: null,
  position: beginning,
  tip: null,
  known: { commands: new Map(), sources: new Map(), covered: noMarks }
})

/** Notes the command and the source of a stored event. */
export const note = ({ commands, sources }: KnownMessages, metadata: JsonObject, revision: Revision): void => {
  const { commandId } = metadata
  if (typeof commandId === 'string' && !commands.has(commandId)) commands.set(commandId, revision)
  const source = sourceIn(metadata['source'])
  if (source === null) return
  const key = sourceKey(source)
  if (!sources.has(key)) sources.set(key, revision)
}

/** The first revision of a command, if the stream has it. */
export const firstOf = ({ commands }: KnownMessages, commandId: string): Revision | undefined => commands.get(commandId)

/** Whether the stream has a fact of this source. */
export const isSourceKnown = ({ sources }: KnownMessages, source: FactSource): boolean => sources.has(sourceKey(source))

/** Whether only the whole stream can say if a command or its source is known. */
export const isInDoubt = (
  { commands, sources, covered }: KnownMessages,
  { commandId, source }: Pick<CommandEnvelope, 'commandId' | 'source'>
): boolean => {
  if (!commands.has(commandId) && isMarked(covered, commandId)) return true
  const key = source === null ? null : sourceKey(source)
  return key !== null && !sources.has(key) && isMarked(covered, key)
}

const sourceKey = ({ system, eventId }: FactSource): string => JSON.stringify([system, eventId])

const sourceIn = (value: Json | undefined): FactSource | null => {
  if (!isJsonObject(value)) return null
  const { system, eventId } = value
  return typeof system === 'string' && typeof eventId === 'string' ? { system, eventId } : null
}
