import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as t from 'io-ts'
import { Counts, noCounts } from './counts.ts'
import type { Place } from './lines.ts'

/** How far an import of a file has come, and what became of its commands. */
export interface Standing {
  readonly place: Place
  readonly counts: Counts
}

/** What the store remembers of the imports of one file. */
export interface ImportMemory {
  /** Where an earlier run stopped; null when there was none, or the file has changed since. */
  readonly earlier: Standing | null
  readonly keep: (standing: Standing) => void
}

/** At the beginning of a file. */
export const beginningOfFile: Standing = { place: { lines: 0, offset: 0 }, counts: noCounts }

const Remembered = t.strict(
  {
    // A file with these marks is the same file: an edit changes at least one of them. A digest of what is in it would be a mark too, but the telephone
    // in a short file could be guessed from it.
    size: t.number,
    modified: t.number,
    changed: t.number,
    place: t.readonly(t.strict({ lines: t.number, offset: t.number })),
    counts: Counts
  },
  'Remembered'
)

/**
 * What the store in this folder remembers of this file.
 *
 * It saves time, and keeps commands that were refused from being decided again on a later history. That nothing is taken twice does not
 * depend on it: the ids of the commands see to that.
 */
export const importMemory = (store: string, file: string): ImportMemory => {
  const folder = join(store, 'imports')
  const path = join(folder, `${sha256(realpathSync(file)).slice(0, 32)}.json`)
  const mark = markOf(file)
  const found = remembered(path)
  const isSame = found?.size === mark.size && found.modified === mark.modified && found.changed === mark.changed
  return {
    earlier: found !== null && isSame ? { place: found.place, counts: found.counts } : null,
    keep: (standing) => {
      mkdirSync(folder, { recursive: true })
      // Renamed into place, so that there is always a whole one.
      writeFileSync(`${path}.new`, JSON.stringify({ ...mark, ...standing }))
      renameSync(`${path}.new`, path)
    }
  }
}

interface Mark {
  readonly size: number
  readonly modified: number
  readonly changed: number
}

const markOf = (file: string): Mark => {
  const { size, mtimeMs, ctimeMs } = statSync(file)
  return { size, modified: mtimeMs, changed: ctimeMs }
}

const remembered = (path: string): t.TypeOf<typeof Remembered> | null => {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return Remembered.is(found) ? found : null
  } catch {
    // None, or not a whole one: then the import begins anew.
    return null
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
