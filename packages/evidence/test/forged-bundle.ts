import { expect } from 'vitest'
import { type BundleFiles, baggedFiles, envelopePath, manifestOf, tagManifestPath, tagsOf } from '../src/bundle/bag.ts'
import { dsseEnvelope, readEnvelope } from '../src/bundle/dsse.ts'
import { lineOf } from '../src/bundle/event-line.ts'
import { readStatement, type Statement } from '../src/bundle/statement.ts'
import { ownVerifierKey } from '../src/note/note-signer.ts'
import { reportPages } from '../src/report/report-in-bundle.ts'
import { sha256Hex } from '../src/sha256.ts'
import { exportKey } from './a-bundle.ts'

/** The file of the events. */
export const events = 'data/events.ndjson'
/** The file of what is shown. */
export const disclosures = 'data/disclosures.ndjson'

/** The text of a file. */
export const textOf = (files: BundleFiles, path: string): string => Buffer.from(files.get(path) ?? '').toString('utf8')

/** What becomes of the lines of a file. */
export type Change = (lines: ReadonlyArray<string>) => ReadonlyArray<string>

/** The bundle with other lines, packed and signed anew with the exporter's own key: as the seller himself could forge it. */
export const forged = (
  files: BundleFiles,
  path: string,
  change: Change,
  predicate: Readonly<Record<string, unknown>> = {},
  signer = exportKey
): BundleFiles => {
  const lines = change(textOf(files, path).split('\n').slice(0, -1))
  const changed = new Map(files).set(path, Buffer.from(lines.map((line) => `${line}\n`).join('')))
  return packedAgain(changed, predicate, signer)
}

type OtherPredicate = Readonly<Record<string, unknown>>

/** The same with other files, or another predicate, and the report of these. */
export const packedAgain = (files: BundleFiles, predicate: OtherPredicate = {}, signer = exportKey): BundleFiles => {
  const pages = reportPages(files, { ...statementOf(files).predicate, ...predicate })
  return signedAgain(
    new Map([...files, ...[...(pages ?? [])].map(([path, page]) => [path, Buffer.from(page)] as const)]),
    predicate,
    signer
  )
}

/** The same with the report as it is. */
export const signedAgain = (files: BundleFiles, predicate: OtherPredicate = {}, signer = exportKey): BundleFiles => {
  const statement = statementOf(files)
  const kept = new Map([...files].filter(([path]) => path.startsWith('data/') || path.startsWith('proof/')))
  return signedOver(baggedFiles(kept, '2026-11-27'), statement, predicate, signer)
}

/** The same with tag files of one's own, beside the lists of files that fit them. */
export const signedWithTags = (files: BundleFiles, tags: BundleFiles, predicate: OtherPredicate = {}): BundleFiles => {
  const bagged = new Map([...signedAgain(files), ...tags])
  bagged.delete(envelopePath)
  bagged.set(tagManifestPath, Buffer.from(manifestOf(tagsOf(bagged))))
  return signedOver(bagged, statementOf(files), predicate, exportKey)
}

const signedOver = (
  bagged: BundleFiles,
  statement: Statement,
  predicate: OtherPredicate,
  signer: typeof exportKey
): BundleFiles => {
  const subject = [...bagged.keys()]
    .sort()
    .map((name) => ({ digest: { sha256: sha256Hex(bagged.get(name) ?? '') }, name }))
  const json = JSON.parse(
    JSON.stringify({ ...statement, subject, predicate: { ...statement.predicate, ...predicate } })
  )
  const envelope = dsseEnvelope(Buffer.from(lineOf(json)), ownVerifierKey(signer.name, signer.key), signer.key)
  return new Map([...bagged, [envelopePath, envelope]])
}

const statementOf = (files: BundleFiles): Statement => {
  const { payload } = readEnvelope(files.get(envelopePath) ?? Buffer.alloc(0)) ?? expect.fail('no envelope')
  return readStatement(payload) ?? expect.fail('the bundle is not signed')
}

/** One line less. */
export const without =
  (place: number): Change =>
  (lines) =>
    lines.filter((_, index) => index !== place)
/** One line twice. */
export const twice =
  (place: number): Change =>
  (lines) =>
    lines.flatMap((line, index) => (index === place ? [line, line] : [line]))
/** Two lines in the other order. */
export const swapped =
  (place: number): Change =>
  (lines) => {
    const [one, other] = [lines[place] ?? '', lines[place + 1] ?? '']
    return lines.map((line, index) => (index === place ? other : index === place + 1 ? one : line))
  }
