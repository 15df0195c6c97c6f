import { isJsonObject, type Json, readEvidenceJson } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { base64Bytes } from '../base64.ts'
import type { BundleFiles } from '../bundle/bag.ts'
import type { TreeHash } from '../merkle/tree-hashes.ts'

const texts = t.readonlyArray(t.string)
const Whole = t.refinement(t.string, (text) => /^(0|[1-9]\d{0,15})$/.test(text), 'Whole')
const AnchorName = t.refinement(t.string, (text) => /^\d{4,8}$/.test(text), 'AnchorName')
const ConsistencyFile = t.readonlyArray(
  t.readonly(t.strict({ anchor: AnchorName, proof: texts, rev: Whole, size: Whole }))
)
const HeadsFile = t.readonly(
  t.strict({
    entry: t.readonly(t.strict({ hash: t.string, ref: t.string, rev: Whole, v: t.literal(1) })),
    index: Whole,
    leaf: t.string,
    proof: texts
  })
)

/** The list of anchors. */
export interface AnchorEntry {
  readonly anchor: string
  readonly proof: ReadonlyArray<TreeHash>
  readonly rev: string
  readonly size: string
}

/** The end of the stream in the tree of all ends. */
export interface HeadsEntry {
  readonly entry: { readonly hash: string; readonly ref: string; readonly rev: string }
  readonly index: string
  readonly leaf: string
  readonly proof: ReadonlyArray<TreeHash>
}

/** The anchors, and the proofs between them. */
export const consistencyPath = 'proof/consistency.json'
/** The end of the stream among the ends of all. */
export const headsPath = 'proof/heads.json'
/** The leaf of all ends in the log. */
export const headsProofPath = 'proof/heads.tlog-proof'

/** The anchors that the bundle lists; null when the file is none of ours. */
export const anchorEntries = (files: BundleFiles): ReadonlyArray<AnchorEntry> | null => {
  const json = jsonIn(files, consistencyPath)
  if (!ConsistencyFile.is(json)) return null
  const entries = json.map((entry) => ({ ...entry, proof: hashesIn(entry.proof) }))
  const read = entries.flatMap(({ proof, ...entry }) => (proof === null ? [] : [{ ...entry, proof }]))
  return read.length === entries.length ? read : null
}

/** The end that the bundle shows; null when the file is none of ours. */
export const headsEntryIn = (files: BundleFiles): HeadsEntry | null => {
  const json = jsonIn(files, headsPath)
  if (!HeadsFile.is(json)) return null
  const proof = hashesIn(json.proof)
  return proof === null ? null : { ...json, proof }
}

const jsonIn = (files: BundleFiles, path: string): Json => {
  const json = readEvidenceJson(files.get(path) ?? Buffer.alloc(0))
  return Either.isRight(json) && (Array.isArray(json.right) || isJsonObject(json.right)) ? json.right : null
}

const hashesIn = (encoded: ReadonlyArray<string>): ReadonlyArray<TreeHash> | null => {
  const hashes = encoded.map(base64Bytes)
  const found = hashes.filter((hash) => hash !== null && hash.length === 32)
  return found.length === hashes.length && hashes.length <= 64 ? found.map((hash) => Buffer.from(hash ?? '')) : null
}
