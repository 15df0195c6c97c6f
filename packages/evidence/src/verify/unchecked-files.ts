import { attachmentsFolder, attachmentsPath } from '../bundle/attachments.ts'
import {
  type BundleFiles,
  bagInfoPath,
  bagItPath,
  envelopePath,
  manifestPath,
  stampPath,
  tagManifestPath,
  verifierPath
} from '../bundle/bag.ts'
import { reportPath, statementsPath, summaryPath } from '../report/report-in-bundle.ts'
import { type Finding, finding } from './finding.ts'
import { anchorEntries, consistencyPath, headsPath, headsProofPath } from './proof-files.ts'

const checked: ReadonlySet<string> = new Set([
  bagItPath,
  bagInfoPath,
  manifestPath,
  tagManifestPath,
  envelopePath,
  stampPath,
  'data/events.ndjson',
  'data/disclosures.ndjson',
  attachmentsPath,
  reportPath,
  statementsPath,
  summaryPath,
  consistencyPath,
  headsPath,
  headsProofPath
])

// What the exporter says in them nobody can check: they are signed, and that is all.
const said: ReadonlySet<string> = new Set(['VERIFY.md', verifierPath, 'data/observations.ndjson'])

/** The files of a bundle whose content nothing proves: those that every bundle has, and those that no bundle of ours has. */
export const uncheckedFiles = (files: BundleFiles): ReadonlyArray<Finding> => {
  const anchors = new Set(
    (anchorEntries(files) ?? []).flatMap(({ anchor }) => [
      `proof/anchors/${anchor}.tlog-proof`,
      `proof/anchors/${anchor}.tsr`
    ])
  )
  return [...files.keys()].sort().flatMap((file) => {
    if (checked.has(file) || anchors.has(file) || file.startsWith(attachmentsFolder)) return []
    return [finding(said.has(file) ? 'unchecked-file' : 'unknown-file', { file })]
  })
}
