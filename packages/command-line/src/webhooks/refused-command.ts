import * as Either from 'fp-ts/lib/Either.js'
import type { RefusedWebhook } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStore } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { storeFailureText } from '../texts/store-failure-text.ts'
import { counted } from '../texts/words.ts'

/** What `webhooks refused` is given. */
export interface RefusedRequest extends NamedStore {
  readonly json: boolean
}

/** Tells which webhooks were not taken, the newest first: when, why, and what stood where, without any value. */
export const refusedCommand = ({ json, ...named }: RefusedRequest, surroundings: Surroundings): Promise<ExitCode> =>
  askStore(named, surroundings, async ({ webhooks }) => {
    const { out, err } = surroundings
    const refused = await webhooks.refused()()
    if (Either.isLeft(refused)) {
      const isUnreadable = refused.left.type === 'UnreadableDocument'
      err.write(`${isUnreadable ? unreadableText : storeFailureText(refused.left)}\n`)
      return exitCode.storeUnusable
    }
    if (json) out.write(`${JSON.stringify(refused.right, null, 2)}\n`)
    else out.write(refused.right.length === 0 ? 'No webhook was refused.\n' : refused.right.map(refusedText).join(''))
    return exitCode.done
  })

const unreadableText =
  'refused.sqlite cannot be read: a newer version of Readdress wrote it, or the file is damaged. Use that version, or remove the file: it holds only what was refused.'

const refusedText = ({ gateway, receivedAt, because, place, problem, bytes, shape }: RefusedWebhook): string => {
  const where = [place, problem].filter((part) => part !== '').join(': ')
  const lines = [
    `${receivedAt}  ${gateway}: ${because}${where === '' ? '' : `, ${where}`} (${counted(bytes, 'byte')})`,
    ...shape.map(
      ({ place, is, size }) => `  ${place === '' ? 'the whole' : place}: ${is}${size === null ? '' : ` of ${size}`}`
    )
  ]
  return `${lines.join('\n')}\n`
}
