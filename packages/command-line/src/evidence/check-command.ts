import * as Either from 'fp-ts/lib/Either.js'
import type { CheckedStore } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStore } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { evidenceBrokenSentences } from '../texts/evidence-broken-text.ts'
import { counted } from '../texts/words.ts'
import { workProgress } from '../work-progress.ts'
import { evidenceRefusal } from './evidence-refusal.ts'

/** Checks every event of a store against its chain and its log. */
export const checkCommand = (
  { json, ...named }: NamedStore & { readonly json: boolean },
  surroundings: Surroundings
): Promise<ExitCode> =>
  askStore(named, surroundings, async ({ evidence }) => {
    const { out, err, interruption } = surroundings
    const { show, clear } = workProgress('checking', surroundings)
    const checked = await evidence.check({ signal: interruption(), onProgress: show })()
    clear()
    if (Either.isLeft(checked)) {
      const { text, code } = evidenceRefusal(checked.left)
      err.write(`${text}\n`)
      return code
    }
    out.write(json ? `${JSON.stringify(checked.right, null, 2)}\n` : checkedText(checked.right))
    if (!checked.right.isComplete) return exitCode.interrupted
    return isSound(checked.right) ? exitCode.done : exitCode.refused
  })

const isSound = ({ faults, lost, replaced, unprovedKeys, isComplete }: CheckedStore): boolean =>
  isComplete && faults.length + lost.length + replaced.length + unprovedKeys.length === 0

const checkedText = (checked: CheckedStore): string => {
  const { events, streams, faults, lost, replaced, unprovedKeys, isComplete } = checked
  return [
    `${counted(events, 'event')} in ${counted(streams, 'stream')} checked${isSound(checked) ? ': each is as it was written, and nothing of what was logged is gone' : ''}.`,
    ...(isComplete
      ? []
      : ['It ended before the whole store was looked at, so nothing is said of what is gone: run it again.']),
    ...faults.map((fault) => evidenceBrokenSentences(fault).en),
    ...unprovedKeys.map(
      ({ size }) =>
        `That the key before announced the next one in record ${size} of the log is not proved: bring back the folder "evidence" of the store from its newest backup.`
    ),
    ...replaced.map(
      ({ stream, revision }) =>
        `Event ${revision} of ${stream} is another one than was logged: somebody has rewritten the stream. Bring back the newest backup of the events, and keep the changed file.`
    ),
    ...lost.map(
      ({ ref, logged, found }) =>
        `The stream with the reference ${ref} was logged up to revision ${logged}, and ${found === null ? 'is gone' : `ends at ${found}`}: bring back the newest backup of the events.`
    )
  ]
    .map((line) => `${line}\n`)
    .join('')
}
