import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { StoreUnavailable } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { LogStorage } from './log-storage.ts'

/** A log in a folder, which is made with its first file. */
export const logStorageInFolder = (folder: string): LogStorage => ({
  read: (path) => () => attempt(() => readFile(join(folder, path)).catch(nullIfMissing)),
  write: (path, bytes) => () => attempt(() => writeWhole(join(folder, path), bytes)),
  list: (path) => () => attempt(async () => (await filesIn(join(folder, path)).catch(nullIfMissing)) ?? [])
})

// What a crash left unfinished is not there.
const filesIn = async (folder: string): Promise<ReadonlyArray<string>> =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.unfinished'))
    .map(({ name }) => name)

const nullIfMissing = (caught: unknown): null => {
  if (codeOf(caught) === 'ENOENT') return null
  throw caught
}

// Written beside and moved over, so that a crash leaves the old file or the new one.
const writeWhole = async (file: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}.unfinished`
  try {
    const handle = await open(beside, 'w')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
  } catch (caught) {
    await rm(beside, { force: true })
    throw caught
  }
}

const attempt = async <A>(work: () => Promise<A>): Promise<Either.Either<StoreUnavailable, A>> => {
  try {
    return Either.right(await work())
  } catch (caught) {
    const code = codeOf(caught)
    if (code === undefined) throw caught
    return Either.left({ type: 'StoreUnavailable', reason: code === 'ENOSPC' ? 'full' : 'failed' })
  }
}

const codeOf = (caught: unknown): string | undefined =>
  caught instanceof Error && 'code' in caught && typeof caught.code === 'string' ? caught.code : undefined
