import type { KeyObject } from 'node:crypto'
import type { JsonObject, RecordedEvent } from '@readdress/event-store'
import { linkOf } from '../chain/stored-link.ts'
import type { Anchor, HeadsProof } from '../log/anchor.ts'
import { tlogProofText } from '../log/tlog-proof.ts'
import type { TreeHash } from '../merkle/tree-hashes.ts'
import { ownVerifierKey } from '../note/note-signer.ts'
import { reportPages, reportTemplate } from '../report/report-in-bundle.ts'
import { sha256Hex } from '../sha256.ts'
import { attachmentFiles, type ShownAttachment } from './attachments.ts'
import { type BundleFiles, baggedFiles, envelopePath } from './bag.ts'
import { dsseEnvelope } from './dsse.ts'
import { eventLine, lineOf } from './event-line.ts'
import { isOffset, type Predicate, type ReportManner, statement } from './statement.ts'

/** A disclosure of a value in an event of the stream. */
export interface DisclosureOf {
  readonly rev: string
  readonly disclosure: string
}

/** What is said of a bundle by whoever exports it. */
export interface SaidOfBundle extends Omit<Predicate, 'ref' | 'headHash' | 'headRev' | 'checkpoint' | 'report'> {
  /** The language that comes first in the report, and the distance from UTC of its times, `+08:00`. */
  readonly report: Omit<ReportManner, 'template'>
}

/** What a bundle is made of. */
export interface BundleContents {
  /** All events of the stream from the first on, as they lie in the store. */
  readonly events: ReadonlyArray<RecordedEvent>
  readonly disclosures: ReadonlyArray<DisclosureOf>
  /** The files that are shown, which events name. */
  readonly attachments: ReadonlyArray<ShownAttachment>
  readonly anchors: ReadonlyArray<Anchor>
  readonly heads: HeadsProof
  /** What is said of the bundle; the head and the checkpoint are read from the rest. */
  readonly said: SaidOfBundle
  /** Files for people beside the report: instructions, verifier. */
  readonly pages: BundleFiles
  /** The day of packing, as YYYY-MM-DD. */
  readonly day: string
  readonly key: { readonly name: string; readonly key: KeyObject }
}

/** A bundle, and the SHA-256 of what was signed, in lower-case hexadecimal. */
export interface MadeBundle {
  readonly files: BundleFiles
  readonly envelopeSha256: string
}

/** The files of a bundle. The same contents give the same bytes, but for the signature and the day. */
export const makeBundle = (contents: BundleContents): MadeBundle => {
  const { events, disclosures, attachments, anchors, heads, said, pages, day, key } = contents
  if (!isOffset(said.report.offset)) throw new TypeError('A report needs a distance from UTC, such as +08:00.')
  const files = new Map<string, Uint8Array>([...pages, ...attachmentFiles(attachments)])
  const put = (path: string, text: string): void => {
    files.set(path, Buffer.from(text))
  }
  put('data/events.ndjson', lines(events.map((event) => eventLine(said.tenant, event))))
  put('data/disclosures.ndjson', lines(disclosures.map(({ rev, disclosure }) => lineOf({ disclosure, rev }))))
  put('data/observations.ndjson', lines(events.map(observation)))
  for (const [place, anchor] of anchors.entries()) {
    put(`proof/anchors/${anchorName(place)}.tlog-proof`, tlogProofText(anchor))
    if (anchor.stamp !== null) files.set(`proof/anchors/${anchorName(place)}.tsr`, anchor.stamp)
  }
  put('proof/consistency.json', lineOf(anchors.map(consistencyOf)))
  put('proof/heads.json', lineOf(headsJson(heads)))
  put(
    'proof/heads.tlog-proof',
    tlogProofText({ index: heads.leafIndex, proof: heads.leafProof, checkpoint: heads.checkpoint })
  )
  const predicate = { ...said, report: { ...said.report, template: reportTemplate }, ...positionOf(events, anchors) }
  const report = reportPages(files, predicate)
  if (report === null) throw new TypeError('A bundle that cannot be read was made.')
  for (const [path, page] of report) put(path, page)
  const bagged = baggedFiles(files, day)
  const subject = [...bagged.keys()]
    .sort()
    .map((name) => ({ digest: { sha256: sha256Hex(bagged.get(name) ?? '') }, name }))
  const payload = lineOf(jsonOf(statement(predicate, subject)))
  const envelope = dsseEnvelope(Buffer.from(payload), ownVerifierKey(key.name, key.key), key.key)
  return { files: new Map([...bagged, [envelopePath, envelope]]), envelopeSha256: sha256Hex(envelope) }
}

/** The number of an anchor, from 1 on. */
export const anchorName = (place: number): string => String(place + 1).padStart(4, '0')

const lines = (texts: ReadonlyArray<string>): string => texts.map((text) => `${text}\n`).join('')

// What the store itself says, which nobody hashed.
const observation = ({ position, revision }: RecordedEvent): string => lineOf({ position, rev: String(revision) })

const base64 = (hashes: ReadonlyArray<TreeHash>): ReadonlyArray<string> => hashes.map((hash) => hash.toString('base64'))

const consistencyOf = ({ rev, size, consistency }: Anchor, place: number): JsonObject => ({
  anchor: anchorName(place),
  proof: base64(consistency),
  rev,
  size: String(size)
})

const headsJson = ({ entry, index, proof, leaf }: HeadsProof): JsonObject => ({
  entry: { ...entry, v: 1 },
  index: String(index),
  leaf,
  proof: base64(proof)
})

const positionOf = (
  events: ReadonlyArray<RecordedEvent>,
  anchors: ReadonlyArray<Anchor>
): Pick<Predicate, 'ref' | 'headHash' | 'headRev' | 'checkpoint'> => {
  const last = events.at(-1)
  const link = last === undefined ? null : linkOf(last)
  if (last === undefined || link === null) throw new TypeError('A bundle is of a chained stream.')
  const newest = anchors.at(-1)?.checkpoint.split('\n') ?? []
  const checkpoint = { root: newest[2] ?? '', size: newest[1] ?? '' }
  return { ref: link.ref, headHash: link.hash, headRev: String(last.revision), checkpoint }
}

// Plain objects all through, which the types of the statement do not say.
const jsonOf = (value: object): JsonObject => JSON.parse(JSON.stringify(value))
