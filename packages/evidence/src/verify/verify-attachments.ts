import {
  attachmentsFolder,
  attachmentsIn,
  attachmentsPath,
  isAttachment,
  readAttachmentLine
} from '../bundle/attachments.ts'
import type { BundleFiles } from '../bundle/bag.ts'
import { type Finding, finding } from './finding.ts'
import { linesOf } from './read-lines.ts'
import type { VerifiedEvent } from './verify-events.ts'

/** What the files that a bundle shows come to, and the places in the events that name those which hold. */
export interface AttachmentsVerified {
  readonly findings: ReadonlyArray<Finding>
  readonly shown: ReadonlyArray<{ readonly rev: string; readonly pointer: string }>
}

/** Whether each file that is shown is the one that its event names, once, and whether none lies there besides. */
export const verifyAttachments = (files: BundleFiles, events: ReadonlyArray<VerifiedEvent>): AttachmentsVerified => {
  const unlisted = new Set([...files.keys()].filter((path) => path.startsWith(attachmentsFolder)))
  const lines = files.has(attachmentsPath) ? linesOf(files, attachmentsPath) : []
  const findings: Array<Finding> = lines === null ? [finding('attachment-false', { file: attachmentsPath })] : []
  const shown: Array<AttachmentsVerified['shown'][number]> = []
  const met = new Set<string>()
  for (const bytes of lines ?? []) {
    const line = readAttachmentLine(bytes)
    if (line === null) {
      findings.push(finding('attachment-false', { file: attachmentsPath }))
      continue
    }
    const { file, rev, digest } = line
    const content = files.get(file)
    const data = events[Number(rev)]?.rev === rev ? events[Number(rev)]?.data : null
    const places = attachmentsIn(data ?? {}).filter((named) => named.digest === digest)
    const isShown = content !== undefined && !met.has(`${rev} ${digest}`) && isAttachment(content, line)
    findings.push(finding(isShown && places.length > 0 ? 'attachment-ok' : 'attachment-false', { file, rev }))
    if (isShown) shown.push(...places.map(({ pointer }) => ({ rev, pointer })))
    met.add(`${rev} ${digest}`)
    unlisted.delete(file)
  }
  return { findings: [...findings, ...[...unlisted].map((file) => finding('attachment-false', { file }))], shown }
}
