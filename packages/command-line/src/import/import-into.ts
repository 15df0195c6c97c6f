import { createReadStream, statSync } from 'node:fs'
import * as Either from 'fp-ts/lib/Either.js'
import type { Readdress } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { progress, progressText } from '../progress.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { storeFailureText } from '../texts/store-failure-text.ts'
import { counted } from '../texts/words.ts'
import { giveLines } from './give-lines.ts'
import { beginningOfFile, importMemory } from './import-memory.ts'
import { type Line, linesOf, type Place } from './lines.ts'
import { longestLine } from './read-command.ts'
import { openRejectedFile } from './rejected-file.ts'
import { interruptedText, stoppedText, summaryText } from './summary-text.ts'

/** What the command `import` is given; `again` also gives the lines that an earlier run has dealt with. */
export interface ImportRequest extends NamedStore {
  readonly file: string
  readonly again: boolean
}

/** Imports a file into an open store, brings the views up to date, and tells how it went. */
export const importInto = async (
  shop: Readdress,
  request: ImportRequest,
  surroundings: Surroundings
): Promise<ExitCode> => {
  const { out, err, now } = surroundings
  const memory = importMemory(request.store, request.file)
  const earlier = request.again ? null : memory.earlier
  const from = earlier ?? beginningOfFile
  const rejectedPath = `${request.file}.rejected.ndjson`
  const rejected = await openRejectedFile(rejectedPath, earlier?.place.lines ?? null)
  const signal = surroundings.interruption()
  const { show, clear } = progress(surroundings)
  const began = now().getTime()
  const { size } = statSync(request.file)

  const given = await giveLines({
    shop,
    lines: linesBehind(request.file, from.place, size),
    from,
    rejected,
    signal,
    reached: memory.keep,
    passed: ({ place: { offset }, counts }) =>
      show(() => {
        const [done, elapsed] = [counts.read - from.counts.read, now().getTime() - began]
        return progressText({ size, beganAt: from.place.offset, offset, done, what: 'command', elapsed })
      })
  }).finally(rejected.close)
  clear()
  if (given.type === 'StoreFailed') {
    err.write(stoppedText(given.standing.counts, given.failure))
    return exitCode.storeUnusable
  }

  const commandsDone = now().getTime()
  const updated = await shop.updateViews({
    signal,
    progressed: ({ events }) => show(() => `Bringing the views up to date: ${counted(events, 'event')}`)
  })()
  clear()
  const elapsed = { commands: commandsDone - began, views: now().getTime() - commandsDone }
  const summary = { ...request, rejectedPath, earlier, standing: given.standing, elapsed }
  if (signal.aborted) {
    out.write(interruptedText(summary))
    return exitCode.interrupted
  }
  if (Either.isLeft(updated)) {
    err.write(`The commands are taken, but the views are not up to date. ${storeFailureText(updated.left)}\n`)
    return exitCode.storeUnusable
  }
  out.write(summaryText(summary))
  return given.standing.counts.rejected > 0 ? exitCode.refused : exitCode.done
}

// What is written to the file meanwhile is left to the next run.
const linesBehind = async function* (file: string, place: Place, size: number): AsyncGenerator<Line> {
  if (place.offset < size)
    yield* linesOf(createReadStream(file, { start: place.offset, end: size - 1 }), place, longestLine)
}
