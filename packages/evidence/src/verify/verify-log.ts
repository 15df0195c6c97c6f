import type { BundleFiles } from '../bundle/bag.ts'
import type { Predicate } from '../bundle/statement.ts'
import { type Checkpoint, readCheckpoint } from '../log/checkpoint.ts'
import { leafBytes, readLeaf } from '../log/leaf.ts'
import { headsEntry } from '../log/log-heads.ts'
import { readTlogProof, type TlogProof } from '../log/tlog-proof.ts'
import { leafHash } from '../merkle/tree-hashes.ts'
import { provesConsistency, provesInclusion } from '../merkle/verify-proofs.ts'
import { cosignedAt, readNote, type SignedNote, withoutCosignatures } from '../note/signed-note.ts'
import type { VerifierKey } from '../note/verifier-key.ts'
import { type Finding, finding } from './finding.ts'
import { logKeyCode, type SignedCheckpoint } from './log-key.ts'
import {
  type AnchorEntry,
  anchorEntries,
  consistencyPath,
  headsEntryIn,
  headsPath,
  headsProofPath
} from './proof-files.ts'
import type { Requirement } from './requirement.ts'
import type { Trust } from './trust.ts'
import type { VerifiedEvent } from './verify-events.ts'
import { verifyStampFile } from './verify-stamp-file.ts'

interface Proof extends TlogProof {
  readonly note: SignedNote
  readonly at: Checkpoint
}

const proofIn = (files: BundleFiles, path: string): Proof | null => {
  const proof = readTlogProof(Buffer.from(files.get(path) ?? '').toString('utf8'))
  const note = proof === null ? null : readNote(proof.checkpoint)
  const at = note === null ? null : readCheckpoint(note.text)
  return proof === null || note === null || at === null ? null : { ...proof, note, at }
}

const holds = ({ index, proof, at: { size, root } }: Proof, leaf: Uint8Array): boolean =>
  provesInclusion({ index: BigInt(index), size: BigInt(size), leaf: leafHash(leaf), root, proof })

/** Whether the events were on the log when its checkpoints were signed, the log only grew, and none of the stream's events is hidden. */
export const verifyLog = (
  files: BundleFiles,
  events: ReadonlyArray<VerifiedEvent>,
  { ref, checkpoint }: Pick<Predicate, 'ref' | 'checkpoint'>,
  { trust, requires }: { readonly trust: Trust; readonly requires: ReadonlyArray<Requirement> }
): ReadonlyArray<Finding> => {
  const { witnesses = [], quorum = 1 } = trust
  const entries = anchorEntries(files)
  const last = events.at(-1)
  if (entries === null || last === undefined) return [finding('anchor-false', { file: consistencyPath })]
  const findings: Array<Finding> = []
  let before: Proof | null = null
  let stamps: ReadonlyArray<Finding> = []
  let stampedAt: string | null = null
  let cosigners: ReadonlyArray<VerifierKey> = []
  for (const entry of entries) {
    const file = `proof/anchors/${entry.anchor}.tlog-proof`
    const proof = proofIn(files, file)
    const event = events[Number(entry.rev)]
    const about = { file, rev: entry.rev }
    if (proof === null || event?.hash == null || !holds(proof, eventLeaf(ref, event.rev, event.hash))) {
      return [...findings, finding('anchor-false', about)]
    }
    if (!continues(before, proof, entry)) return [...findings, finding('log-inconsistent', about)]
    stamps = verifyStampFile(
      files,
      {
        file: `proof/anchors/${entry.anchor}.tsr`,
        rev: entry.rev,
        stamped: Buffer.from(withoutCosignatures(proof.note))
      },
      trust
    )
    stampedAt = stamps.find(({ code }) => code === 'stamped')?.detail ?? null
    findings.push(finding(logKeyCode({ ...proof, stampedAt }, trust), { ...about, detail: entry.size }), ...stamps)
    cosigners = oneForEachKey(witnesses.filter((key) => cosignedAt(proof.note, key) !== null))
    if (cosigners.length > 0) {
      findings.push(finding('witnessed', { ...about, detail: cosigners.map(({ name }) => name).join(', ') }))
    }
    before = proof
  }
  const isStamped = stamps.some(({ code }) => code === 'stamped')
  const wantsStamp = trust.tsaRoots.length > 0 || requires.includes('stamped')
  if (wantsStamp && !isStamped) findings.push(finding('not-stamped', { rev: last.rev }))
  const wantsWitnesses = witnesses.length > 0 || requires.includes('witnessed')
  if (wantsWitnesses && cosigners.length < quorum) {
    findings.push(finding('not-witnessed', { rev: last.rev, detail: `${cosigners.length}/${quorum}` }))
  }
  if (before === null) return [...findings, finding('unanchored-tail', { rev: last.rev })]
  if (entries.length > 1)
    findings.push(finding('log-consistent', { file: consistencyPath, detail: String(entries.length) }))
  if (String(before.at.size) !== checkpoint.size || before.at.root.toString('base64') !== checkpoint.root) {
    findings.push(finding('anchor-false', { detail: checkpoint.size }))
  }
  if (entries.at(-1)?.rev !== last.rev) findings.push(finding('unanchored-tail', { rev: last.rev }))
  return [...findings, completeness(files, ref, events, { ...before, stampedAt }, trust)]
}

// Somebody who signs under two names is one witness.
const oneForEachKey = (witnesses: ReadonlyArray<VerifierKey>): ReadonlyArray<VerifierKey> => [
  ...new Map(witnesses.map((key) => [Buffer.from(key.publicKey).toString('hex'), key])).values()
]

const eventLeaf = (ref: string, rev: string, hash: string): Uint8Array =>
  leafBytes({ hash, ref, rev, t: 'event', v: 1 })

const continues = (before: Proof | null, next: Proof, { size, proof }: AnchorEntry): boolean => {
  if (String(next.at.size) !== size) return false
  if (before === null) return proof.length === 0
  const [from, to] = [before.at, next.at]
  return (
    from.origin === to.origin &&
    from.size < to.size &&
    provesConsistency({ from: BigInt(from.size), to: BigInt(to.size), fromRoot: from.root, toRoot: to.root, proof })
  )
}

const completeness = (
  files: BundleFiles,
  ref: string,
  events: ReadonlyArray<VerifiedEvent>,
  newest: SignedCheckpoint,
  trust: Trust
): Finding => {
  const proof = proofIn(files, headsProofPath)
  const heads = headsEntryIn(files)
  const unproved = finding('completeness-unproved', { file: headsPath })
  if (proof === null || heads === null) return unproved
  const leaf = readLeaf(Buffer.from(heads.leaf))
  if (leaf?.t !== 'heads' || proof.at.size !== newest.at.size || !proof.at.root.equals(newest.at.root)) return unproved
  // Behind an older leaf there may be events that it does not know.
  if (proof.index + 1 !== proof.at.size || leaf.size !== String(proof.index)) return unproved
  const { entry, index } = heads
  const isInHeads = provesInclusion({
    index: BigInt(index),
    size: BigInt(leaf.count),
    leaf: leafHash(Buffer.from(headsEntry(entry.ref, { hash: entry.hash, rev: Number(entry.rev) }))),
    root: Buffer.from(leaf.root, 'base64url'),
    proof: heads.proof
  })
  if (!isInHeads || entry.ref !== ref || !holds(proof, Buffer.from(heads.leaf))) return unproved
  if (logKeyCode({ ...proof, stampedAt: newest.stampedAt }, trust) !== 'anchored') return unproved
  const end = events[Number(entry.rev)]
  if (end === undefined) return finding('tail-truncated', { rev: entry.rev })
  if (end.hash !== entry.hash) return finding('forked', { rev: entry.rev })
  return end === events.at(-1) ? finding('complete', { file: headsPath, rev: end.rev, detail: leaf.at }) : unproved
}
