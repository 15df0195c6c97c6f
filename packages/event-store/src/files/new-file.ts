import { existsSync } from 'node:fs'
import { type FileHandle, link, mkdir, open, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { folderOnDisk } from './folder-on-disk.ts'
import { removeUnfinished, unfinishedBeside } from './unfinished.ts'

/** What a file holds: a text, bytes, or pieces of bytes that follow one another. */
export type FileContent = string | Uint8Array | Iterable<Uint8Array>

/**
 * A file that is not there yet. It appears whole and on the disk, or not at all, for nobody but its owner to read, and in the place of no other. It ends with
 * one call of either function.
 */
export interface NewFile {
  readonly path: string
  readonly place: (content: FileContent) => Promise<Either.Either<NotWritten, void>>
  readonly discard: () => Promise<void>
}

/** A file that could not be made, and why: `EEXIST` where there is one already, `EACCES`, `ENOSPC`, …. */
export interface NotWritten {
  readonly type: 'NotWritten'
  readonly path: string
  readonly code: string
}

/** Makes room for a file, in a folder that is made if it is missing; what cannot be written is known before it is needed. */
export const newFile = async (path: string): Promise<Either.Either<NotWritten, NewFile>> => {
  const unfinished = unfinishedBeside(path)
  try {
    if (existsSync(path)) return notWritten(path, 'EEXIST')
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await removeUnfinished(path)
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

/** Makes a file of what is known already. */
export const writeNewFile = async (path: string, content: FileContent): Promise<Either.Either<NotWritten, void>> => {
  const file = await newFile(path)
  return Either.isLeft(file) ? file : file.right.place(content)
}

const placed = async (
  file: FileHandle,
  unfinished: string,
  path: string,
  content: FileContent
): Promise<Either.Either<NotWritten, void>> => {
  try {
    try {
      await file.writeFile(content)
      await file.sync()
      // Unlike a renaming, it fails where somebody has made the file meanwhile.
      await link(unfinished, path)
    } finally {
      await file.close()
      // Whether it can be removed says nothing about the file, which is there or is not.
      await unlink(unfinished).catch(() => undefined)
    }
    await folderOnDisk(dirname(path))
    return Either.right(undefined)
  } catch (caught) {
    return notWritten(path, codeOf(caught))
  }
}

const notWritten = (path: string, code: string): Either.Either<NotWritten, never> =>
  Either.left({ type: 'NotWritten', path, code })

const codeOf = (caught: unknown): string => {
  if (caught instanceof Error && 'code' in caught && typeof caught.code === 'string') return caught.code
  throw caught
}
