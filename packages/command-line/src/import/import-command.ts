import { statSync } from 'node:fs'
import * as Either from 'fp-ts/lib/Either.js'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { openStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { type ImportRequest, importInto } from './import-into.ts'

/** Gives the commands of a file, one JSON object a line, to the orders of a store. */
export const importCommand = async (request: ImportRequest, surroundings: Surroundings): Promise<ExitCode> => {
  const { err } = surroundings
  const fault = faultOf(request.file)
  if (fault !== null) {
    err.write(`${fault}\n`)
    return exitCode.usage
  }
  const opened = await openStore(request)()
  if (Either.isLeft(opened)) {
    err.write(`${opened.left.remedy}\n`)
    return exitCode.storeUnusable
  }
  try {
    return await importInto(opened.right, request, surroundings)
  } catch (caught) {
    if (!isSystemError(caught)) throw caught
    err.write(
      `A file beside the events could not be read or written (${caught.message}): check its rights and the disk.\n`
    )
    return exitCode.storeUnusable
  } finally {
    await opened.right.close()
  }
}

const faultOf = (file: string): string | null => {
  try {
    return statSync(file).isFile() ? null : `${file} is not a file.`
  } catch {
    return `${file} cannot be read: check its name and its rights.`
  }
}

const isSystemError = (caught: unknown): caught is Error => caught instanceof Error && 'syscall' in caught
