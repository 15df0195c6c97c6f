import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { By, PersonalData } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStoreAs } from '../questions/ask-store.ts'
import type { Surroundings } from '../surroundings.ts'
import type { PersonalFailure } from '../texts/personal-refusal.ts'
import type { Acting } from './acting.ts'
import { refused } from './refused.ts'

/** Makes one step with personal data that somebody answers for, and tells how things stand then. */
export const stepCommand = <A>(
  { json, ...acting }: Acting,
  surroundings: Surroundings,
  step: (personal: PersonalData, by: By) => TaskEither<PersonalFailure, A>,
  textOf: (made: A) => string
): Promise<ExitCode> =>
  askStoreAs(acting, surroundings, async ({ personal }, by) => {
    const made = await step(personal, by)()
    if (Either.isLeft(made)) return refused(surroundings, made.left)
    surroundings.out.write(json ? `${JSON.stringify(made.right, null, 2)}\n` : `${textOf(made.right)}\n`)
    return exitCode.done
  })
