/** The lines that events are exported in: these names are a public format, and never change. */
import { evidenceJson, type Json, type JsonObject, type RecordedEvent } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { withoutSealed } from '../chain/event-digests.ts'
import type { EventHeader } from '../chain/header.ts'
import { recordedAtOf } from '../chain/link-batch.ts'
import { linkMember, StoredLink, withoutLink } from '../chain/stored-link.ts'

/** The line of an event, without what is sealed; one from before the chain has a record in the place of its header. */
export const eventLine = (tenant: string, event: RecordedEvent): string => {
  const { id, type, stream, revision, metadata } = event
  const link = metadata[linkMember]
  const shown = { data: withoutSealed(event.data), meta: withoutLink(metadata) }
  if (!StoredLink.is(link)) return lineOf({ ...shown, record: { id, rev: String(revision), type } })
  const { hash: _, ...place } = link
  const header: EventHeader = {
    ...place,
    id,
    recordedAt: recordedAtOf(metadata),
    rev: String(revision),
    stream,
    tenant,
    type
  }
  return lineOf({ ...shown, header: { ...header } })
}

/** The canonical text of a value that has one. */
export const lineOf = (value: JsonObject | ReadonlyArray<Json>): string => {
  const text = evidenceJson(value)
  if (Either.isLeft(text))
    throw new TypeError(`Evidence has no canonical text at ${text.left.at}: ${text.left.reason}.`)
  return text.right
}
