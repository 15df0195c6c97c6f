import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { removeUnfinished, writeNewFileAtOnce } from '@readdress/event-store/files'
import { HalfYear } from '@readdress/order-views'

/** The file of the search key of a half-year. */
export const searchKeyFile = (folder: string, halfYear: HalfYear): string => join(folder, `${prefix}${halfYear}`)

/** The half-years that have a file, whatever is in it. Throws where the folder cannot be read. */
export const halfYearsIn = (folder: string): ReadonlyArray<HalfYear> =>
  readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .filter(HalfYear.is)

/** Removes the keys that killed runs were making, by which nothing is found. */
export const removeUnfinishedSearchKeys = (folder: string): Promise<void> => removeUnfinished(join(folder, prefix))

/**
 * The search key in a file, made when there is none; null once it is destroyed. Throws where the file cannot be read or written, or holds none.
 *
 * Written beside it and then given its name: who makes one at the same time, or reads it, finds a whole key. It and its name are on the disk before
 * anything is found by it.
 */
export const searchKeyIn = (file: string): Uint8Array | null => {
  if (!existsSync(file)) writeNewFileAtOnce(file, newSearchKey().toString('base64url'))
  const text = readFileSync(file, 'utf8').trim()
  if (!form.test(text)) throw new TypeError(`${file} holds no search key`)
  return text === destroyed ? null : Buffer.from(text, 'base64url')
}

/** Writes over the bytes of a key in one write, so that the file holds either a key or that it is destroyed. Throws where it cannot be written. */
export const destroySearchKeyIn = (file: string): void => {
  const descriptor = openSync(file, 'r+')
  try {
    writeSync(descriptor, destroyed.padEnd(44), 0)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** A new search key. */
export const newSearchKey = (): Buffer => randomBytes(32)

/** The file of a search key from before they had half-years; what was found under it is found anew under the keys of the half-years. */
export const destroyFormerSearchKey = (folder: string): void => {
  const file = join(folder, 'search-key')
  try {
    destroySearchKeyIn(file)
  } catch (caught) {
    // There is none, or another process that opens the same keys has removed it just now.
    if (!existsSync(file)) return
    throw caught
  }
  rmSync(file, { force: true })
}

/** The first file of a search key that holds neither a key nor that it is destroyed; null where there is none. */
export const malformedSearchKey = (folder: string): string | null =>
  halfYearsIn(folder)
    .map((halfYear) => searchKeyFile(folder, halfYear))
    .find((file) => !form.test(readFileSync(file, 'utf8'))) ?? null

const prefix = 'search-key-'
const destroyed = 'destroyed'
const form = /^([A-Za-z0-9_-]{43}|destroyed)\s*$/
