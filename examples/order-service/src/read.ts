import * as Either from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'

/** What came in is not what is expected: where, and what is expected there; never what stands there. */
export interface Malformed {
  readonly type: 'InvalidValue'
  readonly field: string
  readonly problem: string
}

/** Reads what came in by a codec; a field that the codec does not know is refused, for it would be lost in silence. */
export const read = <A>(codec: t.Type<A, unknown>, input: unknown): Either.Either<Malformed, A> => {
  const decoded = codec.decode(input)
  if (Either.isLeft(decoded)) return Either.left(deepest(decoded.left))
  const unknown = unknownIn(input, codec.encode(decoded.right))
  return unknown === null ? decoded : Either.left({ type: 'InvalidValue', field: unknown, problem: 'unknown field' })
}

const deepest = (errors: t.Errors): Malformed => {
  const places = errors.map(({ context }) => ({
    // The parts of an intersection have numbers, which say nothing to a reader; a place in a list does.
    path: context.filter(({ key }, at) => !/^\d*$/.test(key) || Array.isArray(context[at - 1]?.actual)),
    expected: context.at(-1)?.type.name ?? 'a value'
  }))
  const { path, expected } = places.reduce((one, other) => (other.path.length > one.path.length ? other : one))
  return { type: 'InvalidValue', field: path.map(({ key }) => key).join('.'), problem: `expected ${expected}` }
}

// A value may stand where a name should: only what looks like a name is repeated.
const unknownIn = (input: unknown, known: unknown): string | null => {
  if (typeof input !== 'object' || input === null || typeof known !== 'object' || known === null) return null
  const name = Object.keys(input).find((key) => !Object.hasOwn(known, key))
  if (name !== undefined) return /^[A-Za-z]{1,40}$/.test(name) ? name : ''
  if (!Array.isArray(input) || !Array.isArray(known)) return null
  for (const [at, one] of input.entries()) {
    const found = unknownIn(one, known[at])
    if (found !== null) return `${at}.${found}`
  }
  return null
}
