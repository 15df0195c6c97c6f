/** The files that events name, as a bundle shows them: these names are a public format, and never change. */
import { createHash } from 'node:crypto'
import { escapedName, isJsonObject, type Json, type JsonObject, readEvidenceJson } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { BundleFiles } from './bag.ts'
import { lineOf } from './event-line.ts'

/** What an event says of a file that is kept outside: where it says so, whose it is, and the SHA-256 of salt and file in hexadecimal. */
export interface AttachmentAt {
  readonly pointer: string
  readonly digest: string
  readonly subject: string
  readonly mediaType: string
  readonly storedAs: string
}

/** A file that a bundle shows, with the salt that its digest in the event was made with. */
export interface ShownAttachment {
  readonly rev: string
  readonly digest: string
  readonly mediaType: string
  readonly salt: Uint8Array
  readonly file: Uint8Array
}

/** What says which files a bundle shows. */
export const attachmentsPath = 'data/attachments.ndjson'
/** The folder of these files. */
export const attachmentsFolder = 'data/attachments/'

/** The files that the data of an event name, in their order. */
export const attachmentsIn = (data: JsonObject): ReadonlyArray<AttachmentAt> => attachmentsAt(data, '')

const attachmentsAt = (value: Json, pointer: string): ReadonlyArray<AttachmentAt> => {
  if (typeof value !== 'object' || value === null) return []
  if (!isJsonObject(value)) return value.flatMap((item, index) => attachmentsAt(item, `${pointer}/${index}`))
  const { sha256: digest, subject, mediaType, storedAs } = value
  const isText = (member: Json | undefined): member is string => typeof member === 'string'
  if (isText(digest) && isText(subject) && isText(mediaType) && isText(storedAs))
    return [{ pointer, digest, subject, mediaType, storedAs }]
  return Object.entries(value).flatMap(([name, member]) => attachmentsAt(member, `${pointer}/${escapedName(name)}`))
}

/** Where a bundle has the file with this digest, by an ending that goes with its kind and opens by itself as no program or page. */
export const attachmentPath = (digest: string, mediaType: string): string =>
  `${attachmentsFolder}${digest}.${endings.get(mediaType) ?? 'bin'}`

/** The files of a bundle that show these, and say which event names each. None are shown by no file at all. */
export const attachmentFiles = (shown: ReadonlyArray<ShownAttachment>): BundleFiles => {
  const files = new Map<string, Uint8Array>()
  const lines = new Set<string>()
  for (const { rev, digest, mediaType, salt, file } of shown) {
    const path = attachmentPath(digest, mediaType)
    files.set(path, file)
    // An event that names a file twice is proved once.
    lines.add(`${lineOf({ file: path, rev, salt: Buffer.from(salt).toString('hex'), sha256: digest })}\n`)
  }
  if (lines.size > 0) files.set(attachmentsPath, Buffer.from([...lines].join('')))
  return files
}

const endings: ReadonlyMap<string, string> = new Map([
  ['application/json', 'json'],
  ['application/pdf', 'pdf'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['text/plain', 'txt'],
  ['video/mp4', 'mp4']
])

/** A line that says of a file which event names it, and by which salt. */
export interface AttachmentLine {
  readonly file: string
  readonly rev: string
  readonly salt: Buffer
  readonly digest: string
}

/** The line in these bytes; null when it is not in the form that we write. */
export const readAttachmentLine = (bytes: Uint8Array): AttachmentLine | null => {
  const json = readEvidenceJson(bytes)
  if (Either.isLeft(json) || !isJsonObject(json.right) || Object.keys(json.right).length !== 4) return null
  const { file, rev, salt, sha256: digest } = json.right
  if (typeof file !== 'string' || typeof rev !== 'string' || typeof salt !== 'string' || typeof digest !== 'string')
    return null
  // A salt of another length would let somebody move its end into the file.
  return isHash(salt) && isHash(digest) ? { file, rev, salt: Buffer.from(salt, 'hex'), digest } : null
}

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/** Whether these bytes are those of which the digest was made. */
export const isAttachment = (file: Uint8Array, { salt, digest }: Pick<AttachmentLine, 'salt' | 'digest'>): boolean =>
  createHash('sha256').update(salt).update(file).digest('hex') === digest
