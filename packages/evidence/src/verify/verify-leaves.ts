import { isJsonObject, readEvidenceJson } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { attachmentsIn } from '../bundle/attachments.ts'
import type { BundleFiles } from '../bundle/bag.ts'
import { readDisclosure } from '../bundle/disclosure.ts'
import { sealedLeavesIn } from '../bundle/sealed-leaves.ts'
import type { Predicate } from '../bundle/statement.ts'
import { type Finding, finding } from './finding.ts'
import { linesOf } from './read-lines.ts'
import { verifyAttachments } from './verify-attachments.ts'
import type { VerifiedEvent } from './verify-events.ts'

const file = 'data/disclosures.ndjson'

/** Whether every personal value and every file is either shown and the one that was stored, or listed as withheld, and never both. */
export const verifyLeaves = (
  files: BundleFiles,
  events: ReadonlyArray<VerifiedEvent>,
  { disclosed, withheld }: Pick<Predicate, 'disclosed' | 'withheld'>
): ReadonlyArray<Finding> => {
  const lines = linesOf(files, file)
  if (lines === null) return [finding(files.has(file) ? 'disclosure-false' : 'missing-file', { file })]
  const leaves = new Map(
    events.flatMap(({ rev, data }) =>
      data === null
        ? []
        : [...sealedLeavesIn(data), ...attachmentsIn(data)].map(
            ({ pointer, digest, subject }) => [keyOf(rev, pointer), { rev, pointer, digest, subject }] as const
          )
    )
  )
  const attachments = verifyAttachments(files, events)
  const shown = new Set(attachments.shown.map(({ rev, pointer }) => keyOf(rev, pointer)))
  const findings: Array<Finding> = [...attachments.findings]
  for (const line of lines) {
    const place = placeOf(line, leaves)
    if (place === null || shown.has(place)) findings.push(finding('disclosure-false', { file }))
    else shown.add(place)
  }
  const redacted = new Set(events.flatMap(({ rev, data }) => (data === null ? [rev] : [])))
  const isThere = ({ rev, pointer }: { readonly rev: string; readonly pointer: string }) =>
    leaves.has(keyOf(rev, pointer)) || redacted.has(rev)
  const listed = new Set<string>()
  for (const place of [...disclosed, ...withheld]) {
    const key = keyOf(place.rev, place.pointer)
    if (!isThere(place) || listed.has(key))
      findings.push(finding('leaf-unlisted', { rev: place.rev, detail: place.pointer }))
    listed.add(key)
  }
  const saidToBeShown = new Set(disclosed.map(({ rev, pointer }) => keyOf(rev, pointer)))
  // Of a redacted event nothing can be shown, whatever is said.
  for (const { rev, pointer } of disclosed) {
    if (redacted.has(rev)) findings.push(finding('leaf-unlisted', { rev, detail: pointer }))
  }
  const erasedAfter = erasuresIn(events)
  const hidden = new Map(withheld.map(({ rev, pointer, reason }) => [keyOf(rev, pointer), reason]))
  for (const [key, { rev, pointer, subject }] of leaves) {
    const reason = hidden.get(key)
    const about = { rev, detail: pointer }
    if (shown.has(key) !== saidToBeShown.has(key) || shown.has(key) === (reason !== undefined)) {
      findings.push(finding('leaf-unlisted', about))
    } else if (shown.has(key)) {
      findings.push(finding('disclosed', about))
    } else if (reason === 'erased') {
      findings.push(finding(Number(rev) < (erasedAfter.get(subject) ?? 0) ? 'erased' : 'erased-unproved', about))
    } else {
      findings.push(finding('withheld', about))
    }
  }
  return findings
}

const keyOf = (rev: string, pointer: string): string => `${rev} ${pointer}`

const placeOf = (line: Uint8Array, leaves: ReadonlyMap<string, { readonly digest: string }>): string | null => {
  const json = readEvidenceJson(line)
  if (Either.isLeft(json) || !isJsonObject(json.right) || Object.keys(json.right).length !== 2) return null
  const { disclosure, rev } = json.right
  const read = typeof disclosure === 'string' ? readDisclosure(disclosure) : null
  if (read === null || typeof rev !== 'string') return null
  const key = keyOf(rev, read.pointer)
  return leaves.get(key)?.digest === read.digest ? key : null
}

// The last event by which each person was erased: it must stand in the same chain, behind the value.
const erasuresIn = (events: ReadonlyArray<VerifiedEvent>): ReadonlyMap<string, number> =>
  new Map(
    events.flatMap(({ type, rev, data }) => {
      const subject = type === 'PersonalDataErased' ? data?.['subject'] : undefined
      return typeof subject === 'string' ? [[subject, Number(rev)] as const] : []
    })
  )
