import { readFileSync } from 'node:fs'
import * as Either from 'fp-ts/lib/Either.js'
import { type CallerOf, callersIn } from './caller.ts'

/** What the program is started with. */
export interface Settings {
  readonly callerOf: CallerOf
  readonly folder: string
  /** The connection string of EventStoreDB; null: the events lie in the folder. It may hold a password. */
  readonly server: string | null
  readonly host: string
  readonly port: number
  readonly callsPerMinute: number
  readonly refusalsPage: string
}

/** Reads the settings from the environment; refused with a sentence that names the variable, and holds nothing of a token. */
export const settingsIn = (environment: NodeJS.ProcessEnv): Either.Either<string, Settings> => {
  const { TOKENS: file = 'tokens.json', READDRESS_FOLDER: folder = 'orders', READDRESS_STORE: server } = environment
  const {
    HOST: host = '127.0.0.1',
    PORT,
    CALLS_PER_MINUTE,
    REFUSALS_PAGE: refusalsPage = 'urn:readdress:refusals'
  } = environment
  const [port, callsPerMinute] = [numberIn(PORT, 8080), numberIn(CALLS_PER_MINUTE, 6000)]
  if (port === null || port > 65_535) return Either.left('PORT: expected the number of a port.')
  if (callsPerMinute === null) return Either.left('CALLS_PER_MINUTE: expected a whole number.')
  const json = Either.tryCatch(
    (): unknown => JSON.parse(readFileSync(file, 'utf8')),
    () => `TOKENS: ${file} is missing or no JSON: make it as README.md shows.`
  )
  if (Either.isLeft(json)) return json
  const callerOf = callersIn(json.right)
  if (Either.isLeft(callerOf)) return Either.left(`TOKENS: ${file}: ${callerOf.left.field}: ${callerOf.left.problem}.`)
  return Either.right({
    callerOf: callerOf.right,
    folder,
    server: server ?? null,
    host,
    port,
    callsPerMinute,
    refusalsPage
  })
}

const numberIn = (text: string | undefined, otherwise: number): number | null => {
  if (text === undefined) return otherwise
  return /^\d{1,9}$/.test(text) ? Number(text) : null
}
