import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as Either from 'fp-ts/lib/Either.js'
import type { Partners, Readdress } from 'readdress'
import { isPartners, partnersProblem } from './partners-problem.ts'

/** What a file of partners is handed, if it gives a function: the shop, which reveals personal values, and the environment, where keys lie. */
export interface PartnersGiven {
  readonly shop: Readdress
  readonly environment: Readonly<Record<string, string | undefined>>
}

/**
 * The partners that a module gives by its default export: as they are, or by a function, which may take its time and may answer `Either`.
 *
 * Left, what is wrong with the file, and what to do.
 */
export const partnersIn = async (file: string, given: PartnersGiven): Promise<Either.Either<string, Partners>> => {
  const path = resolve(file)
  if (!existsSync(path)) return Either.left(`There is no file ${file}: check the path behind --partners.`)
  const loaded = await tried(() => import(pathToFileURL(path).href))
  if (Either.isLeft(loaded))
    return Either.left(
      `${file} cannot be loaded: ${loaded.left} It is a module of JavaScript or TypeScript, and what it imports is installed beside it.`
    )
  const exported: unknown = loaded.right.default
  if (exported === undefined)
    return Either.left(
      `${file} has no default export: write export default { carrier, notification }, or a function that gives it.`
    )
  const made = typeof exported === 'function' ? await tried(() => exported(given)) : Either.right(exported)
  if (Either.isLeft(made)) return Either.left(`${file}: its function fails: ${made.left}`)
  return checked(file, made.right)
}

const checked = (file: string, made: unknown): Either.Either<string, Partners> => {
  const [partners, unusable] = unwrapped(made)
  if (unusable !== undefined) return Either.left(`${file}: ${unusableText(unusable)}`)
  return isPartners(partners) ? Either.right(partners) : Either.left(`${file}: ${partnersProblem(partners)}`)
}

// A client of @readdress/gateways is made as Either, and a file may pass that on.
const unwrapped = (made: unknown): readonly [partners: unknown, unusable?: unknown] => {
  if (typeof made !== 'object' || made === null || !('_tag' in made)) return [made]
  if (made._tag === 'Left' && 'left' in made) return [undefined, made.left ?? null]
  return ['right' in made ? made.right : made]
}

const unusableText = (unusable: unknown): string => {
  if (typeof unusable !== 'object' || unusable === null) return 'it gives Left: a partner cannot be made.'
  const { type, place, problem } = { type: 'Left', place: '', problem: '', ...unusable }
  return place === '' ? `a partner cannot be made: ${type}.` : `a partner cannot be made: ${place}: ${problem}.`
}

// Whoever runs the program wrote the module: he is told its words.
const tried = async <A>(run: () => Promise<A> | A): Promise<Either.Either<string, A>> => {
  try {
    return Either.right(await run())
  } catch (caught) {
    const words = caught instanceof Error ? `${caught.name}: ${caught.message}` : 'it throws what is no error'
    return Either.left(/[.!?]$/.test(words) ? words : `${words}.`)
  }
}
