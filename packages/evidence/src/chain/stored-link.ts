/** These names are the storage format: they never change. */
import type { JsonObject } from '@readdress/event-store'
import * as t from 'io-ts'

/** A SHA-256 as base64url: 43 characters, and the one text of its bytes. */
export const Digest = t.refinement(t.string, (text) => /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/.test(text), 'Digest')

const always = {
  alg: t.literal('sha-256'),
  dataDigest: Digest,
  hash: Digest,
  metaDigest: Digest,
  prev: Digest,
  ref: Digest,
  v: t.literal(1)
}

/** The link of an event in the chain of its stream, as it lies in the metadata; `salt` only where the chain begins. */
export const StoredLink = t.readonly(t.intersection([t.strict(always), t.partial({ salt: t.string })]), 'StoredLink')
export interface StoredLink extends t.TypeOf<typeof StoredLink> {}

/** The member of the metadata that holds the link. */
export const linkMember = 'evidence'

/** The link of an event as it lies in the store; null when it has none that can be read. */
export const linkOf = ({ metadata }: { readonly metadata: JsonObject }): StoredLink | null => {
  const link = metadata[linkMember]
  return StoredLink.is(link) ? link : null
}

/** The metadata that a reader gets: without the link. */
export const withoutLink = (metadata: JsonObject): JsonObject => {
  const { [linkMember]: _, ...rest } = metadata
  return rest
}
