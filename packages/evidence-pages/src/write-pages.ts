import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type NewFile, type NotWritten, newFile } from '@readdress/event-store/files'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { EvidencePages } from './evidence-pages.ts'

/**
 * Writes pages into a folder, which is made if it is missing: `NAME-pages-zh.pdf`, or a picture of each page, `NAME-pages-zh-01.png` and so on. All of them are
 * there, or none is; no file is written over. The answer is their paths.
 */
export const writePages =
  (
    folder: string,
    name: string,
    { format, language, files }: EvidencePages
  ): TaskEither<NotWritten, ReadonlyArray<string>> =>
  async () => {
    const paths = files.map((_, place) => {
      const number = format === 'pdf' ? '' : `-${String(place + 1).padStart(2, '0')}`
      return join(folder, `${name}-pages-${language}${number}.${format}`)
    })
    const room = await roomFor(paths)
    if (Either.isLeft(room)) return room
    for (const [place, file] of room.right.entries()) {
      const placed = await file.place(files[place] ?? '')
      if (Either.isRight(placed)) continue
      await Promise.all(room.right.slice(place + 1).map(({ discard }) => discard()))
      await Promise.all(paths.slice(0, place).map((path) => rm(path)))
      return placed
    }
    return Either.right(paths)
  }

const roomFor = async (paths: ReadonlyArray<string>): Promise<Either.Either<NotWritten, ReadonlyArray<NewFile>>> => {
  const room: Array<NewFile> = []
  for (const path of paths) {
    const file = await newFile(path)
    if (Either.isLeft(file)) {
      await Promise.all(room.map(({ discard }) => discard()))
      return file
    }
    room.push(file.right)
  }
  return Either.right(room)
}
