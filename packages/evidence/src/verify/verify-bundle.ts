import type { BundleFiles } from '../bundle/bag.ts'
import { type Finding, finding, type Verdict, verdictOf } from './finding.ts'
import { linesOf } from './read-lines.ts'
import type { Requirement } from './requirement.ts'
import type { Trust } from './trust.ts'
import { uncheckedFiles } from './unchecked-files.ts'
import { verifyEvents } from './verify-events.ts'
import { verifyFiles } from './verify-files.ts'
import { verifyLeaves } from './verify-leaves.ts'
import { verifyLog } from './verify-log.ts'
import { verifyReport } from './verify-report.ts'

/** What a bundle proves, and what it does not. */
export interface Verification {
  readonly verdict: Verdict
  readonly findings: ReadonlyArray<Finding>
}

const eventsPath = 'data/events.ndjson'

/**
 * Checks a bundle against the keys of whoever verifies. It needs no store, no network and no word of the shop, and believes no key that the bundle
 * brings. What is required and not proved limits it.
 */
export const verifyBundle = (
  files: BundleFiles,
  trust: Trust,
  requires: ReadonlyArray<Requirement> = []
): Verification => {
  const findings = findingsOf(files, trust, requires)
  return { verdict: verdictOf(findings), findings }
}

const findingsOf = (files: BundleFiles, trust: Trust, requires: ReadonlyArray<Requirement>): ReadonlyArray<Finding> => {
  const { findings, predicate } = verifyFiles(files, trust)
  if (predicate === null) return findings
  const lines = linesOf(files, eventsPath)
  if (lines === null) return [...findings, finding('tampered-canonical', { file: eventsPath })]
  const chain = verifyEvents(lines, predicate)
  const head = chain.events.at(-1)
  // Leaves and log are of events: without a whole chain there is nothing to hold them against.
  if (chain.findings.some(({ code }) => code.startsWith('tampered')) || head === undefined) {
    return [...findings, ...chain.findings]
  }
  const isOfShop = trust.tenant === null || trust.tenant === predicate.tenant
  const isHead = chain.ref === predicate.ref && head.hash === predicate.headHash && head.rev === predicate.headRev
  const found = [
    ...findings,
    ...chain.findings,
    ...(isHead ? [] : [finding('tampered-link', { rev: head.rev })]),
    ...(isOfShop ? [] : [finding('tampered-tenant', { detail: predicate.tenant })]),
    ...uncheckedFiles(files),
    ...verifyLeaves(files, chain.events, predicate),
    ...verifyLog(files, chain.events, predicate, { trust, requires })
  ]
  // A report on what does not hold says nothing, whatever it is.
  return verdictOf(found) === 'failed' ? found : [...found, ...verifyReport(files, predicate)]
}
