/** The lines that events are exported in: these names are a public format, and never change. */
import { evidenceJson, type Json, type JsonObject, type RecordedEvent } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { withoutSealed } from '../chain/event-digests.ts'
import { headerOf } from '../chain/header.ts'
import { linkOf, withoutLink } from '../chain/stored-link.ts'

/** The line of an event, without what is sealed; one from before the chain has a record in the place of its header. */
export const eventLine = (tenant: string, event: RecordedEvent): string => {
  const link = linkOf(event)
  const shown = { data: withoutSealed(event.data), meta: withoutLink(event.metadata) }
  if (link !== null) return lineOf({ ...shown, header: { ...headerOf(tenant, event, link) } })
  return lineOf({ ...shown, record: { id: event.id, rev: String(event.revision), type: event.type } })
}

/** The canonical text of a value that has one. */
export const lineOf = (value: JsonObject | ReadonlyArray<Json>): string => {
  const text = evidenceJson(value)
  if (Either.isLeft(text))
    throw new TypeError(`Evidence has no canonical text at ${text.left.at}: ${text.left.reason}.`)
  return text.right
}
