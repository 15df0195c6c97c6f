import { basename } from 'node:path'
import { perSecond } from '../progress.ts'
import { type StoreFailure, storeFailureText } from '../texts/store-failure-text.ts'
import { counted } from '../texts/words.ts'
import type { Counts } from './counts.ts'
import type { Standing } from './import-memory.ts'

/** What an import has come to. */
export interface Summary {
  readonly file: string
  readonly store: string
  readonly rejectedPath: string
  readonly earlier: Standing | null
  readonly standing: Standing
  /** Milliseconds that the commands took, and those until the views were up to date. */
  readonly elapsed: { readonly commands: number; readonly views: number }
}

/** What became of the commands of a file that was read to its end. */
export const summaryText = (summary: Summary): string => {
  const { file, store, earlier, standing, elapsed } = summary
  const given = standing.counts.read - (earlier?.counts.read ?? 0)
  const speed = `${seconds(elapsed.commands)}, ${perSecond(given, elapsed.commands)} commands a second`
  return [
    `Imported ${basename(file)} into ${store}.\n`,
    ...(earlier === null ? [] : [`${earlierText(earlier, given)}\n`]),
    '\n',
    countsText(summary),
    `  time       ${given === 0 ? seconds(elapsed.commands) : speed}; the views took ${seconds(elapsed.views)} more\n`
  ].join('')
}

const earlierText = ({ place, counts }: Standing, given: number): string =>
  given === 0
    ? `An earlier run had read it to its end, so nothing was given now.${counts.rejected > 0 ? ' With --again, what was rejected is tried again.' : ''}`
    : `An earlier run had come to line ${place.lines.toLocaleString('en')}; this one went on behind it.`

/** What became of the commands up to where the user interrupted. */
export const interruptedText = (summary: Summary): string =>
  [
    `Interrupted behind line ${summary.standing.place.lines.toLocaleString('en')} of ${basename(summary.file)}: all up to there is done.\n\n`,
    countsText(summary),
    '\nRun the same command again to go on from there.\n'
  ].join('')

/** Why an import did not go on, and what is safe. */
export const stoppedText = (counts: Counts, failure: StoreFailure): string =>
  `${storeFailureText(failure)}\nWhat was accepted is kept (${counted(counts.accepted, 'command')}); an import that is run again goes on and takes nothing twice.\n`

const countsText = ({ standing: { counts }, rejectedPath }: Summary): string =>
  [
    row('read', counts.read, ''),
    row('accepted', counts.accepted, ''),
    row('repeated', counts.repeated, counts.repeated > 0 ? 'taken before, or nothing left to do' : ''),
    row('rejected', counts.rejected, counts.rejected > 0 ? `see ${rejectedPath}` : '')
  ].join('')

const row = (name: string, count: number, remark: string): string =>
  `  ${name.padEnd(9)}${count.toLocaleString('en').padStart(10)}${remark === '' ? '' : `   ${remark}`}\n`

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`
