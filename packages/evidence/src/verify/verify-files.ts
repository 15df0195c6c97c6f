import {
  type BundleFiles,
  baggingDate,
  bagInfoPath,
  bagInfoText,
  bagItPath,
  bagItText,
  envelopePath,
  manifestOf,
  manifestPath,
  payloadOf,
  stampPath,
  tagManifestPath,
  tagsOf,
  verifierPath
} from '../bundle/bag.ts'
import { type OpenedEnvelope, readEnvelope } from '../bundle/dsse.ts'
import { type Predicate, readStatement } from '../bundle/statement.ts'
import { sha256Hex } from '../sha256.ts'
import { type Finding, finding } from './finding.ts'
import type { Trust } from './trust.ts'
import { verifyStampFile } from './verify-stamp-file.ts'

/** What a signed statement says of the files; its predicate only where the statement could be read. */
export interface FilesVerified {
  readonly findings: ReadonlyArray<Finding>
  readonly predicate: Predicate | null
}

/** Whether the files are those that were signed: each one listed, none missing, none more. */
export const verifyFiles = (files: BundleFiles, trust: Trust): FilesVerified => {
  const manifests = bagFindings(files)
  const envelope = readEnvelope(files.get(envelopePath) ?? Buffer.alloc(0))
  const statement = envelope === null ? null : readStatement(envelope.payload)
  if (envelope === null || statement === null) {
    const code = files.has(envelopePath) ? 'signature-bad' : 'missing-file'
    return { findings: [...manifests, finding(code, { file: envelopePath })], predicate: null }
  }
  const listed = subjectFindings(files, new Map(statement.subject.map(({ name, digest }) => [name, digest.sha256])))
  const isListed = manifests.length === 0 && listed.length === 0
  return {
    findings: [
      ...manifests,
      ...listed,
      ...(isListed ? [finding('manifest-ok', { detail: String(statement.subject.length) })] : []),
      signer(envelope, trust.exportKeys),
      ...verifierFindings(files, statement.predicate),
      ...verifyStampFile(files, { file: stampPath, stamped: files.get(envelopePath) ?? Buffer.alloc(0) }, trust)
    ],
    predicate: statement.predicate
  }
}

// A signature that names a trusted key or was made with one, but not both, was tampered with; any other is a stranger's.
const signer = (envelope: OpenedEnvelope, exportKeys: Trust['exportKeys']): Finding => {
  const key = exportKeys.find((candidate) => envelope.isSignedBy(candidate))
  if (key?.id === envelope.keyId) return finding('signed', { file: envelopePath, detail: key.name })
  const isClaimed = key !== undefined || exportKeys.some(({ id }) => id === envelope.keyId)
  return finding(isClaimed ? 'signature-bad' : 'signer-unknown', { file: envelopePath })
}

// Nothing in these files is free but the day: they are made again around the same files.
const bagFindings = (files: BundleFiles): ReadonlyArray<Finding> => {
  const expected = [
    [bagItPath, bagItText],
    [bagInfoPath, bagInfoText(files, baggingDate(files))],
    [manifestPath, manifestOf(payloadOf(files))],
    [tagManifestPath, manifestOf(tagsOf(files))]
  ] as const
  return expected.flatMap(([file, text]) => {
    const bytes = files.get(file)
    if (bytes === undefined) return [finding('missing-file', { file })]
    return Buffer.from(text).equals(bytes) ? [] : [finding('altered', { file })]
  })
}

const verifierFindings = (files: BundleFiles, { verifierSha256 }: Predicate): ReadonlyArray<Finding> => {
  const verifier = files.get(verifierPath)
  return verifier === undefined || sha256Hex(verifier) === verifierSha256
    ? []
    : [finding('altered', { file: verifierPath })]
}

const subjectFindings = (files: BundleFiles, digests: ReadonlyMap<string, string>): ReadonlyArray<Finding> => {
  const unsigned = new Set([envelopePath, stampPath])
  const missing = [...digests.keys()]
    .filter((name) => !files.has(name))
    .map((file) => finding('missing-file', { file }))
  const present = [...files].flatMap(([file, bytes]) => {
    if (unsigned.has(file)) return []
    const digest = digests.get(file)
    if (digest === undefined) return [finding('extra-file', { file })]
    return digest === sha256Hex(bytes) ? [] : [finding('altered', { file })]
  })
  return [...missing, ...present]
}
