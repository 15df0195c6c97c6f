import * as t from 'io-ts'
import { ShortText } from './text.ts'

/** Where a fact from outside comes from: unique per system, so that a repeated webhook is known as a repeat. One message that becomes two facts needs two ids. */
export const SourceRef = t.readonly(t.strict({ system: ShortText, eventId: ShortText }), 'SourceRef')
export interface SourceRef extends t.TypeOf<typeof SourceRef> {}

/** Whether two sources are the same one. */
export const sameSource =
  ({ system, eventId }: SourceRef) =>
  (other: SourceRef): boolean =>
    other.eventId === eventId && other.system === system
