/** These names are the storage format: they never change. */
import { evidenceJson, readEvidenceJson } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { Digest } from '../chain/stored-link.ts'

const Whole = t.refinement(t.string, (text) => /^(0|[1-9]\d{0,15})$/.test(text), 'Whole')

/** An event of a stream, which only its reference names. */
export const EventLeaf = t.readonly(
  t.strict({ hash: Digest, ref: Digest, rev: Whole, t: t.literal('event'), v: t.literal(1) }),
  'EventLeaf'
)
export interface EventLeaf extends t.TypeOf<typeof EventLeaf> {}

/** The end of every stream among the first `size` leaves, as the root of a tree of their own. */
export const HeadsLeaf = t.readonly(
  t.strict({ at: t.string, count: Whole, root: Digest, size: Whole, t: t.literal('heads'), v: t.literal(1) }),
  'HeadsLeaf'
)
export interface HeadsLeaf extends t.TypeOf<typeof HeadsLeaf> {}

/** A second event for a place of a stream that was logged already: somebody has rewritten the stream. */
export const ForkLeaf = t.readonly(
  t.strict({ hash: Digest, other: Digest, ref: Digest, rev: Whole, t: t.literal('fork'), v: t.literal(1) }),
  'ForkLeaf'
)
export interface ForkLeaf extends t.TypeOf<typeof ForkLeaf> {}

/** A key that will sign from now on, announced under the old one. */
export const KeyLeaf = t.readonly(
  t.strict({ from: t.string, purpose: t.string, t: t.literal('key'), v: t.literal(1), vkey: t.string }),
  'KeyLeaf'
)
export interface KeyLeaf extends t.TypeOf<typeof KeyLeaf> {}

/** What the announced key is for. */
export const logPurpose = 'log'

/** Whether a leaf announces a key for the log itself. */
export const isOfLog = (leaf: LogLeaf): leaf is KeyLeaf => leaf.t === 'key' && leaf.purpose === logPurpose

export type LogLeaf = EventLeaf | HeadsLeaf | ForkLeaf | KeyLeaf

/** What the log holds, one leaf for each. */
export const LogLeaf: t.Type<LogLeaf, unknown> = t.union([EventLeaf, HeadsLeaf, ForkLeaf, KeyLeaf], 'LogLeaf')

/** The bytes of a leaf, which are hashed. */
export const leafBytes = (leaf: LogLeaf): Buffer => {
  const text = evidenceJson(leaf)
  if (Either.isLeft(text)) throw new TypeError(`A leaf has no canonical text at ${text.left.at}.`)
  return Buffer.from(text.right)
}

/** The leaf in these bytes; null when it is none. */
export const readLeaf = (bytes: Uint8Array): LogLeaf | null => {
  const event = readEventLeaf(bytes)
  if (event !== null) return event
  const json = readEvidenceJson(bytes)
  return Either.isRight(json) && LogLeaf.is(json.right) ? json.right : null
}

const eventForm =
  /^\{"hash":"([\w-]{42}[AEIMQUYcgkosw048])","ref":"([\w-]{42}[AEIMQUYcgkosw048])","rev":"(0|[1-9]\d{0,15})","t":"event","v":1\}$/

// Almost every leaf is of an event, whose canonical text has one form only: matched, it need not be parsed and written again.
const readEventLeaf = (bytes: Uint8Array): EventLeaf | null => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const [, hash, ref, rev] = eventForm.exec(text) ?? []
  return hash === undefined || ref === undefined || rev === undefined ? null : { hash, ref, rev, t: 'event', v: 1 }
}
