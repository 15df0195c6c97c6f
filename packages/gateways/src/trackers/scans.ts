import * as Either from 'fp-ts/lib/Either.js'
import { malformed, type Refusal } from '../refusal.ts'
import { readTime } from '../spelled-time.ts'
import type { TrackerScan } from './facts-of-scans.ts'

/** A scan whose time still stands as its tracker spells it, at a place of the payload. */
export interface SpelledScan extends Omit<TrackerScan, 'time'> {
  readonly time: readonly [field: string, spelled: string | null | undefined]
  /** The offset that the tracker's documents give to times without one. */
  readonly zone?: string | null
}

/** The scans of a payload with their times read: all of them, or the place of the first time that is none. */
export const readTimes = (spelled: ReadonlyArray<SpelledScan>): Either.Either<Refusal, ReadonlyArray<TrackerScan>> => {
  const scans: Array<TrackerScan> = []
  for (const {
    time: [field, text],
    zone,
    ...scan
  } of spelled) {
    const time = readTime(text ?? '', zone ?? null)
    if (time === null) return malformed(field, 'expected a time')
    scans.push({ ...scan, time })
  }
  return Either.right(scans)
}
