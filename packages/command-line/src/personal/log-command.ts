import * as Either from 'fp-ts/lib/Either.js'
import type { AccessEntry, AccessesOf } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStore } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { storeFailureText } from '../texts/store-failure-text.ts'

/** Tells who saw personal data, or wanted to. */
export const logCommand = (
  { of, json, ...named }: NamedStore & { readonly of: AccessesOf; readonly json: boolean },
  surroundings: Surroundings
): Promise<ExitCode> =>
  askStore(named, surroundings, async ({ accessLog }) => {
    const { out, err } = surroundings
    const entries = await accessLog(of)()
    if (Either.isLeft(entries)) {
      err.write(`${storeFailureText(entries.left)}\n`)
      return exitCode.storeUnusable
    }
    out.write(json ? `${JSON.stringify(entries.right, null, 2)}\n` : entries.right.map(line).join(''))
    if (entries.right.length === 0) err.write('Nobody asked to see personal data there.\n')
    return exitCode.done
  })

const line = ({
  recordedAt,
  actor,
  subject,
  orderId,
  fields,
  purpose,
  receiver,
  result,
  because
}: AccessEntry): string =>
  `${recordedAt}  ${actor.role} ${actor.id}  ${result === 'Disclosed' ? 'saw' : `did not see (${because})`} ${fields.join(', ')} of ${subject} in ${orderId}, for ${purpose}${receiver === actor.id ? '' : `, given to ${receiver}`}\n`
