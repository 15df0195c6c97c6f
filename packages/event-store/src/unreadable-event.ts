import type * as t from 'io-ts'
import type { RecordedEvent } from './recorded-event.ts'
import type { Revision } from './revision.ts'
import type { StreamName } from './stream-name.ts'

/**
 * A stored event that this program cannot read: which one, the JSON pointer of the place, and the codec that was expected there.
 *
 * It never tells the value, which may be personal.
 */
export interface UnreadableEvent {
  readonly type: 'UnreadableEvent'
  readonly stream: StreamName
  readonly revision: Revision
  readonly id: string
  readonly eventType: string
  readonly schemaVersion: number | null
  readonly at: string
  readonly expected: string
}

/** The fact about this event. */
export const unreadableEvent = (recorded: RecordedEvent, at: string, expected: string): UnreadableEvent => ({
  type: 'UnreadableEvent',
  stream: recorded.stream,
  revision: recorded.revision,
  id: recorded.id,
  eventType: recorded.type,
  schemaVersion: schemaVersionOf(recorded),
  at,
  expected
})

/** The version that the metadata gives; null when it gives none. */
export const schemaVersionOf = ({ metadata }: RecordedEvent): number | null => {
  const version = metadata['schemaVersion']
  return typeof version === 'number' ? version : null
}

/** The same for the errors of a codec. */
export const undecodableEvent = (recorded: RecordedEvent, errors: t.Errors): UnreadableEvent => {
  const { at, expected } = placeOf(errors)
  return unreadableEvent(recorded, at, expected)
}

/** The place of the error that reaches deepest, which says most: its JSON pointer, and the codec that was expected there. */
export const placeOf = ([first, ...others]: t.Errors): { readonly at: string; readonly expected: string } => {
  if (first === undefined) return { at: '', expected: 'a value' }
  const { context } = others.reduce((deepest, error) => {
    return error.context.length > deepest.context.length ? error : deepest
  }, first)
  const at = context.slice(1).map(({ key }) => `/${key}`)
  return { at: at.join(''), expected: context.at(-1)?.type.name ?? 'a value' }
}
