import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { By, Erasure, NotErased, NotSealedStore, PersonalData } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStoreAs } from '../questions/ask-store.ts'
import type { Surroundings } from '../surroundings.ts'
import { personalRefusal } from '../texts/personal-refusal.ts'
import type { Acting } from './acting.ts'
import { erasureText } from './erasure-text.ts'

/** Makes one step of an erasure, and tells how it stands. */
export const erasureCommand = (
  { json, ...acting }: Acting,
  surroundings: Surroundings,
  step: (personal: PersonalData, by: By) => TaskEither<NotErased | NotSealedStore, Erasure>
): Promise<ExitCode> =>
  askStoreAs(acting, surroundings, async ({ personal }, by) => {
    const { out, err } = surroundings
    const made = await step(personal, by)()
    if (Either.isLeft(made)) {
      const { text, code } = personalRefusal(made.left)
      err.write(`${text}\n`)
      return code
    }
    out.write(json ? `${JSON.stringify(made.right, null, 2)}\n` : `${erasureText(made.right)}\n`)
    return exitCode.done
  })
