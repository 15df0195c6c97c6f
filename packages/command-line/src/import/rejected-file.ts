import { closeSync, createReadStream, existsSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs'
import * as t from 'io-ts'
import { linesOf } from './lines.ts'
import { longestLine } from './read-command.ts'
import type { Rejection } from './rejection.ts'

/** The file beside an imported file that says which lines were not taken, and why. */
export interface RejectedFile {
  readonly path: string
  /** The lines behind the place where the import goes on that an earlier run had rejected. */
  readonly known: ReadonlySet<number>
  /** Writes at once, so that a rejection is on record before the next command of its order is given. */
  readonly add: (rejection: Rejection) => void
  readonly close: () => void
}

/** Opens the file of rejected lines: anew, or behind what was rejected before when an import goes on after so many lines. It is made with its first line. */
export const openRejectedFile = async (path: string, goesOnAfter: number | null): Promise<RejectedFile> => {
  const known = goesOnAfter === null ? nothingKnown(path) : await knownBehind(path, goesOnAfter)
  let descriptor: number | null = null
  return {
    path,
    known,
    add: (rejection) => {
      descriptor ??= openSync(path, 'a')
      writeSync(descriptor, `${JSON.stringify(rejection)}\n`)
    },
    close: () => {
      if (descriptor !== null) closeSync(descriptor)
    }
  }
}

const nothingKnown = (path: string): ReadonlySet<number> => {
  rmSync(path, { force: true })
  return new Set()
}

const Numbered = t.type({ line: t.number }, 'Numbered')

const knownBehind = async (path: string, lines: number): Promise<ReadonlySet<number>> => {
  const known = new Set<number>()
  if (!existsSync(path)) return known
  let whole = 0
  for await (const { bytes, end } of linesOf(createReadStream(path), { lines: 0, offset: 0 }, longestLine)) {
    const line = numberIn(bytes?.toString('utf8') ?? '')
    if (line === null) break
    if (line > lines) known.add(line)
    whole = end
  }
  // A process that was killed may have left half a line.
  truncateSync(path, whole)
  return known
}

const numberIn = (text: string): number | null => {
  try {
    const entry: unknown = JSON.parse(text)
    return Numbered.is(entry) ? entry.line : null
  } catch {
    return null
  }
}
