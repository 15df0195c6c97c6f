import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { type By, newFile, OrderId, type PersonalData, type ProvidedExport } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { notWrittenText } from '../texts/not-written-text.ts'
import { personalRefusal } from '../texts/personal-refusal.ts'

/** Where the files of an export are, and what is said of those that were not written. */
export interface WrittenFiles {
  readonly paths: ReadonlyArray<string>
  readonly failures: ReadonlyArray<NotWrittenFile>
}

interface NotWrittenFile {
  readonly text: string
  readonly code: ExitCode
}

type Written = Either.Either<NotWrittenFile, string>

/**
 * Writes the files that an export lists into a folder in clear. That each was seen stands in the access log before it is opened; what is erased or may only be
 * kept is left out. One that cannot be written keeps no other from it.
 */
export const writeFiles = async (
  personal: PersonalData,
  { document }: ProvidedExport,
  by: By,
  folder: string
): Promise<WrittenFiles> => {
  const paths: Array<string> = []
  const failures: Array<NotWrittenFile> = []
  for (const { orderId, files } of document.orders) {
    for (const { storedAs, mediaType, status, revision } of files) {
      if (status !== 'Kept' || !OrderId.is(orderId)) continue
      const path = join(folder, `${orderId}-${safeName(storedAs)}${endings.get(mediaType) ?? '.bin'}`)
      const one = await writeFile(personal, { orderId, storedAs, document, by, path })
      if (Either.isRight(one)) paths.push(one.right)
      else failures.push({ ...one.left, text: `The file of event ${revision} of ${orderId}: ${one.left.text}` })
    }
  }
  return { paths, failures }
}

// What an event says under storedAs may be a reference of another system, a path even: it names one file in the folder and no other place.
const safeName = (storedAs: string): string => encodeURIComponent(storedAs.toWellFormed())

interface OneFile extends Pick<ProvidedExport, 'document'> {
  readonly orderId: OrderId
  readonly storedAs: string
  readonly by: By
  readonly path: string
}

const writeFile = async (
  personal: PersonalData,
  { orderId, storedAs, document: { legalBasis, requestedBy: receiver }, by, path }: OneFile
): Promise<Written> => {
  // Nothing is shown and recorded that there is no place for.
  const file = await newFile(path)
  if (Either.isLeft(file)) return Either.left({ text: notWrittenText(file.left), code: exitCode.refused })
  const asked = { orderId, storedAs, purpose: 'SubjectAccess', legalBasis, by, receiver } as const
  const opened = await personal.openAttachment(asked)()
  if (Either.isLeft(opened)) {
    await file.right.discard()
    return Either.left(personalRefusal(opened.left))
  }
  const placed = await file.right.place(opened.right.file)
  return Either.isLeft(placed)
    ? Either.left({
        text: `${notWrittenText(placed.left)} That it was shown is on record already.`,
        code: exitCode.refused
      })
    : Either.right(path)
}

// So that a screen shows it; what it is stands in the JSON.
const endings: ReadonlyMap<string, string> = new Map([
  ['application/pdf', '.pdf'],
  ['image/jpeg', '.jpg'],
  ['image/png', '.png'],
  ['text/plain', '.txt']
])
