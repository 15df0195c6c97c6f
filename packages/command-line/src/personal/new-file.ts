import { existsSync } from 'node:fs'
import { type FileHandle, link, mkdir, open, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'

/** A file that is not there yet. It appears whole or not at all, for nobody but its owner to read, and in the place of no other. */
export interface NewFile {
  readonly path: string
  readonly place: (content: string | Uint8Array) => Promise<Either.Either<NotWritten, void>>
  readonly discard: () => Promise<void>
}

/** A file that could not be made, and why: `EEXIST`, `EACCES`, `ENOSPC`, …. */
export interface NotWritten {
  readonly type: 'NotWritten'
  readonly path: string
  readonly code: string
}

/** What is said of it; `option` is that by which another path is named. */
export const notWrittenText = ({ path, code }: NotWritten, option = '--to'): string =>
  code === 'EEXIST'
    ? `${path} is there already, and is not overwritten: name another with ${option}, or remove it.`
    : `${path} cannot be written (${code}): check the path, who may write there, and whether there is room.`

/** Makes room for a file, in a folder that is made if it is missing; what cannot be written is known before it is needed. */
export const newFile = async (path: string): Promise<Either.Either<NotWritten, NewFile>> => {
  const unfinished = `${path}.${process.pid}.unfinished`
  try {
    if (existsSync(path)) return notWritten(path, 'EEXIST')
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const file = await open(unfinished, 'wx', 0o600)
    return Either.right({
      path,
      place: (content) => placed(file, unfinished, path, content),
      discard: async () => {
        await file.close()
        await unlink(unfinished)
      }
    })
  } catch (caught) {
    const code = codeOf(caught)
    // A file in the place of a folder is told by the same code as one in the place of the file.
    return notWritten(path, code === 'EEXIST' && !existsSync(path) ? 'ENOTDIR' : code)
  }
}

const placed = async (
  file: FileHandle,
  unfinished: string,
  path: string,
  content: string | Uint8Array
): Promise<Either.Either<NotWritten, void>> => {
  try {
    await file.writeFile(content)
    await file.sync()
    // Unlike a renaming, it fails where somebody has made the file meanwhile.
    await link(unfinished, path)
    return Either.right(undefined)
  } catch (caught) {
    return notWritten(path, codeOf(caught))
  } finally {
    await file.close()
    // Whether it can be removed says nothing about the file, which is there or is not.
    await unlink(unfinished).catch(() => undefined)
  }
}

const notWritten = (path: string, code: string): Either.Either<NotWritten, never> =>
  Either.left({ type: 'NotWritten', path, code })

const codeOf = (caught: unknown): string => {
  if (caught instanceof Error && 'code' in caught && typeof caught.code === 'string') return caught.code
  throw caught
}
