import {
  type AttachmentLine,
  attachmentPath,
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

/** A place in an event that names a file. */
interface Place {
  readonly rev: string
  readonly pointer: string
}

/** What the files that a bundle shows come to, and the places in the events that name those which hold. */
export interface AttachmentsVerified {
  readonly findings: ReadonlyArray<Finding>
  readonly shown: ReadonlyArray<Place>
}

/** Whether each file that is shown is the one that its event names, once, and whether none lies there besides. */
export const verifyAttachments = (files: BundleFiles, events: ReadonlyArray<VerifiedEvent>): AttachmentsVerified => {
  const unlisted = new Set([...files.keys()].filter((path) => path.startsWith(attachmentsFolder)))
  const lines = files.has(attachmentsPath) ? linesOf(files, attachmentsPath) : []
  const findings: Array<Finding> = lines === null ? [finding('attachment-false', { file: attachmentsPath })] : []
  const shown: Array<Place> = []
  // Each place is shown once, so what is left of them is taken away.
  const named = placesThatName(events)
  const holds = filesThatHold(files)
  for (const bytes of lines ?? []) {
    const line = readAttachmentLine(bytes)
    const key = line === null ? '' : keyOf(line.rev, line.digest, line.file)
    const places = named.get(key) ?? []
    named.delete(key)
    const isShown = line !== null && places.length > 0 && holds(line)
    const about = line === null ? { file: attachmentsPath } : { file: line.file, rev: line.rev }
    findings.push(finding(isShown ? 'attachment-ok' : 'attachment-false', about))
    if (isShown) shown.push(...places)
    if (line !== null) unlisted.delete(line.file)
  }
  return { findings: [...findings, ...[...unlisted].map((file) => finding('attachment-false', { file }))], shown }
}

const keyOf = (rev: string, digest: string, file: string): string => `${rev} ${digest} ${file}`

const placesThatName = (events: ReadonlyArray<VerifiedEvent>): Map<string, ReadonlyArray<Place>> => {
  const named = new Map<string, Array<Place>>()
  for (const { rev, data } of events) {
    for (const { pointer, digest, mediaType } of attachmentsIn(data ?? {})) {
      const key = keyOf(rev, digest, attachmentPath(digest, mediaType))
      const places = named.get(key) ?? []
      places.push({ rev, pointer })
      named.set(key, places)
    }
  }
  return named
}

// A file is hashed once however many events name it: only one salt makes its digest.
const filesThatHold = (files: BundleFiles): ((line: AttachmentLine) => boolean) => {
  const tried = new Map<string, string | null>()
  return (line) => {
    const content = files.get(line.file)
    if (content === undefined) return false
    const salt = line.salt.toString('hex')
    if (!tried.has(line.file)) tried.set(line.file, isAttachment(content, line) ? salt : null)
    return tried.get(line.file) === salt
  }
}
