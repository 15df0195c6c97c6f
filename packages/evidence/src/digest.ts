/** These labels and the way they are joined are the storage format: they never change. */
import { sha256 } from './sha256.ts'

/** What is hashed, so that no digest of one thing can pass for that of another. */
export type DigestLabel = 'data' | 'meta' | 'event' | 'stream' | 'genesis' | 'adopt' | 'records'

/** What stands before the canonical text of a value, when it is hashed. */
export const digestPrefix = (label: DigestLabel): string => `readdress/${label}/v1\n`

/** The digest of a canonical text under its label. */
export const digestOf = (label: DigestLabel, canonicalText: string): string =>
  sha256(`readdress/${label}/v1\n${canonicalText}`)
