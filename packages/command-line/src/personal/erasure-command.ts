import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Erasure, NotErased, NotSealedStore, Readdress } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStore } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { personalRefusal } from '../texts/personal-refusal.ts'
import { erasureText } from './erasure-text.ts'

/** Makes one step of an erasure, and tells how it stands. */
export const erasureCommand = (
  { json, ...named }: NamedStore & { readonly json: boolean },
  surroundings: Surroundings,
  step: (shop: Readdress) => TaskEither<NotErased | NotSealedStore, Erasure>
): Promise<ExitCode> =>
  askStore(named, surroundings, async (shop) => {
    const { out, err } = surroundings
    const made = await step(shop)()
    if (Either.isLeft(made)) {
      const { text, code } = personalRefusal(made.left)
      err.write(`${text}\n`)
      return code
    }
    out.write(json ? `${JSON.stringify(made.right, null, 2)}\n` : `${erasureText(made.right)}\n`)
    return exitCode.done
  })
