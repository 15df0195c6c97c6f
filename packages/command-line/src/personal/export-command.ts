import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import {
  type By,
  type NewFile,
  type NotWritten,
  newFile,
  type OrderId,
  type ProvidedExport,
  subjectExportPage
} from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStoreAs } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { notWrittenText } from '../texts/not-written-text.ts'
import { personalRefusal } from '../texts/personal-refusal.ts'
import { type WrittenFiles, writeFiles } from './export-files.ts'

/** What the command `personal export` is given. */
export interface ExportRequest extends NamedStore {
  readonly orderIds: readonly [OrderId, ...ReadonlyArray<OrderId>]
  readonly subject: string
  readonly as?: By
  readonly requestedBy: string
  readonly basis: string
  readonly to: string
  readonly zone: string
  readonly request?: string
  readonly files: boolean
  readonly json: boolean
}

/** Writes everything about one person into files that are not there yet. */
export const exportCommand = (request: ExportRequest, surroundings: Surroundings): Promise<ExitCode> =>
  askStoreAs(request, surroundings, async ({ personal }, by) => {
    const { out, err } = surroundings
    const { orderIds, subject, requestedBy, basis: legalBasis, request: exportId } = request
    if (request.files && isFile(request.to)) {
      err.write('--files writes several files: name a folder with --to.\n')
      return exitCode.usage
    }
    // Nothing is shown and recorded that there is no place for.
    const files = await newFiles(pathsOf(request))
    if (Either.isLeft(files)) {
      err.write(`${notWrittenText(files.left)}\n`)
      return exitCode.usage
    }
    const orders = orderIds.map((orderId) => ({ orderId, subject }))
    const provided = await personal.export({
      orders,
      requestedBy,
      legalBasis,
      by,
      ...(exportId === undefined ? {} : { exportId })
    })()
    if (Either.isLeft(provided)) {
      for (const file of files.right) await file.discard()
      const { text, code } = personalRefusal(provided.left)
      err.write(`${text}\n`)
      return code
    }
    const placed = await placeAll(files.right, provided.right, request.zone)
    if (Either.isLeft(placed)) {
      err.write(
        `${notWrittenText(placed.left)} That it was handed over is on record already: make it again, which is recorded too.\n`
      )
      return exitCode.refused
    }
    const attached = request.files ? await writeFiles(personal, provided.right, by, request.to) : noFiles
    out.write(answer(request, provided.right, attached.paths))
    for (const { text } of attached.failures) err.write(`${text}\n`)
    return attached.failures[0]?.code ?? exitCode.done
  })

const noFiles: WrittenFiles = { paths: [], failures: [] }

// One file of that name, or two in a folder, named after the first order and the person.
const pathsOf = ({ to, orderIds: [orderId], subject }: ExportRequest): ReadonlyArray<string> =>
  isFile(to) ? [to] : ['json', 'html'].map((ending) => join(to, `${orderId}-${subject}.${ending}`))

const isFile = (path: string): boolean => /\.(?:json|html)$/i.test(path)

const newFiles = async (paths: ReadonlyArray<string>): Promise<Either.Either<NotWritten, ReadonlyArray<NewFile>>> => {
  const files: Array<NewFile> = []
  for (const path of paths) {
    const file = await newFile(path)
    if (Either.isLeft(file)) {
      for (const other of files) await other.discard()
      return file
    }
    files.push(file.right)
  }
  return Either.right(files)
}

const placeAll = async (
  files: ReadonlyArray<NewFile>,
  provided: ProvidedExport,
  zone: string
): Promise<Either.Either<NotWritten, void>> => {
  let placed: Either.Either<NotWritten, void> = Either.right(undefined)
  for (const { path, place, discard } of files) {
    if (Either.isLeft(placed)) await discard()
    else placed = await place(/\.json$/i.test(path) ? provided.json : subjectExportPage(provided, zone))
  }
  return placed
}

const answer = (
  request: ExportRequest,
  { document, sha256 }: ProvidedExport,
  attached: ReadonlyArray<string>
): string => {
  const { exportId } = document
  const files = [...pathsOf(request), ...attached]
  const orders = document.orders.map(({ orderId, subject }) => ({ orderId, subject }))
  return request.json
    ? `${JSON.stringify({ exportId, orders, sha256, files }, null, 2)}\n`
    : `Export ${exportId} of ${orders.map(({ orderId, subject }) => `${subject} in ${orderId}`).join(', ')} is written, and on record with the SHA-256 of its JSON, ${sha256}:\n${files.map((file) => `  ${file}\n`).join('')}`
}
