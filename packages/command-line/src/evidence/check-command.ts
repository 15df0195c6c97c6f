import * as Either from 'fp-ts/lib/Either.js'
import type { CheckedStore } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStore } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { evidenceBrokenSentences } from '../texts/evidence-broken-text.ts'
import { counted } from '../texts/words.ts'
import { evidenceRefusal } from './evidence-refusal.ts'

/** Checks every event of a store against its chain and its log. */
export const checkCommand = (
  { json, ...named }: NamedStore & { readonly json: boolean },
  surroundings: Surroundings
): Promise<ExitCode> =>
  askStore(named, surroundings, async ({ evidence }) => {
    const { out, err } = surroundings
    const checked = await evidence.check()()
    if (Either.isLeft(checked)) {
      const { text, code } = evidenceRefusal(checked.left)
      err.write(`${text}\n`)
      return code
    }
    const { faults, lost, replaced } = checked.right
    out.write(json ? `${JSON.stringify(checked.right, null, 2)}\n` : checkedText(checked.right))
    return faults.length + lost.length + replaced.length === 0 ? exitCode.done : exitCode.refused
  })

const checkedText = ({ events, streams, faults, lost, replaced }: CheckedStore): string =>
  [
    `${counted(events, 'event')} in ${counted(streams, 'stream')} checked${faults.length + lost.length + replaced.length === 0 ? ': each is as it was written, and nothing of what was logged is gone' : ''}.`,
    ...faults.map((fault) => evidenceBrokenSentences(fault).en),
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
