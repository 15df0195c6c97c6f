/** The texts that these functions write are hashed: they never change. */
import type { JsonObject, RecordedEvent } from '@readdress/event-store'
import { digestOf } from '../digest.ts'
import type { StoredLink } from './stored-link.ts'

/** What is hashed of an event: digests of what it says, and its place. Its data may be redacted or erased, and this stays. */
export interface EventHeader {
  readonly alg: 'sha-256'
  readonly dataDigest: string
  readonly id: string
  readonly metaDigest: string
  readonly prev: string
  readonly recordedAt: string | null
  readonly ref: string
  readonly rev: string
  /** Only where the chain begins. */
  readonly salt?: string
  readonly stream: string
  readonly tenant: string
  readonly type: string
  readonly v: 1
}

/** What the store says of an event itself, and which is therefore not stored twice. */
export interface EventAtPlace extends Pick<RecordedEvent, 'id' | 'type' | 'revision' | 'metadata'> {
  readonly stream: string
}

/** The header of an event at its place, with this link. */
export const headerOf = (
  tenant: string,
  { id, type, stream, revision, metadata }: EventAtPlace,
  { alg, dataDigest, metaDigest, prev, ref, salt, v }: Omit<StoredLink, 'hash'>
): EventHeader => ({
  alg,
  dataDigest,
  id,
  metaDigest,
  prev,
  recordedAt: recordedAtOf(metadata),
  ref,
  rev: String(revision),
  stream,
  tenant,
  type,
  v,
  ...(salt === undefined ? {} : { salt })
})

/** The recorder's own time of writing; null where the metadata have none. */
export const recordedAtOf = ({ recordedAt }: JsonObject): string | null =>
  typeof recordedAt === 'string' ? recordedAt : null

/** The canonical text of a header: its names in order, as Evidence JSON writes them. Ids, digests and revisions need no escape. */
export const headerText = (header: EventHeader): string => {
  const { alg, dataDigest, id, metaDigest, prev, recordedAt, ref, rev, salt, stream, tenant, type, v } = header
  const salted = salt === undefined ? '' : `,"salt":${JSON.stringify(salt)}`
  return (
    `{"alg":"${alg}","dataDigest":"${dataDigest}","id":"${id}","metaDigest":"${metaDigest}","prev":"${prev}",` +
    `"recordedAt":${JSON.stringify(recordedAt)},"ref":"${ref}","rev":"${rev}"${salted},` +
    `"stream":${JSON.stringify(stream)},"tenant":${JSON.stringify(tenant)},"type":${JSON.stringify(type)},"v":${v}}`
  )
}

/** The hash of an event, by which the next one refers to it. */
export const headerHash = (header: EventHeader): string => digestOf('event', headerText(header))
