import type { Command } from 'commander'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { Instant, type Readdress } from 'readdress'
import { type Colours, coloursFor } from '../colours.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { type NamedStore, withStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { type StoreFailure, storeFailureText } from '../texts/store-failure-text.ts'
import { textWidth } from '../wrapped.ts'
import { askStore } from './ask-store.ts'

/** Where an answer is written: how wide, with which marks for the eye, and when it is. */
export interface Page {
  readonly width: number
  readonly colours: Colours
  readonly now: Instant
}

/** A command of the program that answers a question from a store, as text or as JSON. `about` is its argument; empty where it has none. */
export interface Question<Options, Answer> {
  readonly name: string
  readonly description: string
  /** Adds its argument, and its options beside those that every question has. */
  readonly takes: (command: Command) => void
  readonly ask: (shop: Readdress, about: string, options: Options, now: Instant) => TaskEither<StoreFailure, Answer>
  /** Why there is no answer; null where there is one. */
  readonly unanswered: (answer: Answer, about: string, options: Options) => string | null
  readonly text: (answer: NonNullable<Answer>, page: Page, about: string, options: Options) => string
}

interface EveryOption extends NamedStore {
  readonly json: boolean
  readonly plain: boolean
}

/** Adds a question to the program. */
export type AddQuestion = (program: Command, surroundings: Surroundings, end: (code: ExitCode) => void) => void

/** The command of a question. */
export const question =
  <Options extends object, Answer>(asked: Question<Options, Answer>): AddQuestion =>
  (program, surroundings, end) => {
    const command = program.command(asked.name).description(asked.description)
    asked.takes(command)
    withStore(command)
      .option('--json', 'one JSON document instead of text', false)
      .option('--plain', 'no colours', false)
      .action(async () => {
        const about: unknown = command.processedArgs[0]
        end(
          await answer(
            asked,
            typeof about === 'string' ? about : '',
            command.opts<Options & EveryOption>(),
            surroundings
          )
        )
      })
  }

const answer = <Options extends object, Answer>(
  { ask, unanswered, text }: Question<Options, Answer>,
  about: string,
  options: Options & EveryOption,
  surroundings: Surroundings
): Promise<ExitCode> =>
  askStore(options, surroundings, async (shop) => {
    const { out, err } = surroundings
    const now = moment(surroundings.now())
    const given = await ask(shop, about, options, now)()
    if (Either.isLeft(given)) {
      err.write(`${storeFailureText(given.left)}\n`)
      return exitCode.storeUnusable
    }
    const why = unanswered(given.right, about, options)
    if (why !== null || given.right === null || given.right === undefined) {
      err.write(`${why}\n`)
      return exitCode.refused
    }
    const page = { width: textWidth(out), colours: coloursFor(out, surroundings, options.plain), now }
    out.write(options.json ? `${JSON.stringify(given.right, null, 2)}\n` : text(given.right, page, about, options))
    return exitCode.done
  })

const moment = (now: Date): Instant => {
  const text = now.toISOString()
  if (Instant.is(text)) return text
  throw new TypeError(`The clock says ${text}`)
}
