import * as Either from 'fp-ts/lib/Either.js'
import type { ViewStatus } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStore } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { storeFailureText } from '../texts/store-failure-text.ts'
import { viewStatusSentences } from '../texts/view-text.ts'

/** What the command `views status` is given. */
export interface StatusQuestion extends NamedStore {
  readonly json: boolean
}

/** Tells how far each view is; it changes none. */
export const statusCommand = ({ json, ...named }: StatusQuestion, surroundings: Surroundings): Promise<ExitCode> =>
  askStore(named, surroundings, async ({ views }) => {
    const { out, err, now } = surroundings
    const told: Array<ViewStatus> = []
    for (const view of views) {
      const status = await view.status(now())()
      if (Either.isLeft(status)) {
        err.write(`${storeFailureText(status.left)}\n`)
        return exitCode.storeUnusable
      }
      told.push(status.right)
    }
    out.write(
      json ? `${JSON.stringify(told, null, 2)}\n` : told.map((status) => `${viewStatusSentences(status).en}\n`).join('')
    )
    return exitCode.done
  })
