import * as Either from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'

/** Why something from outside cannot be read. */
export interface Unreadable {
  readonly type: 'InvalidValue'
  /** The place as a path of names, `data.address.phone`; empty for the whole. */
  readonly field: string
  readonly problem: string
}

/** The answer where a place holds something else than what is expected there. */
export const invalidValue = (field: string, problem: string): Either.Either<Unreadable, never> =>
  Either.left({ type: 'InvalidValue', field, problem })

/** What a codec read of an input, if the input says nothing that the codec does not know; else the place of the first fault. */
export const withKnownFields = <A>(input: unknown, decoded: t.Validation<A>): Either.Either<Unreadable, A> => {
  if (Either.isLeft(decoded)) return Either.left(firstProblem(decoded.left))
  const unknown = unknownField(input, decoded.right, [])
  return unknown === null ? decoded : invalidValue(unknown.path.join('.'), unknown.problem)
}

// The deepest place is the nearest to the fault: a union reports every member that it tried.
const firstProblem = (errors: t.Errors): Unreadable => {
  const places = errors.map(({ context }) => {
    // The number of a member of a union or intersection says nothing to a reader; a place in a list does.
    const path = context
      .filter(({ key }, depth) => key !== '' && (!/^\d+$/.test(key) || Array.isArray(context[depth - 1]?.actual)))
      .map(({ key }) => key)
    return { field: path.join('.'), expected: context.at(-1)?.type.name ?? 'a value', depth: path.length }
  })
  const deepest = places.reduce((one, other) => (other.depth > one.depth ? other : one))
  const expected = places.filter(({ field }) => field === deepest.field).map((one) => one.expected)
  return { type: 'InvalidValue', field: deepest.field, problem: `expected ${[...new Set(expected)].join(' or ')}` }
}

/** Whether something is an object with named fields. */
export const isRecord = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === 'object' && input !== null && !Array.isArray(input)

interface UnknownField {
  readonly path: ReadonlyArray<string>
  readonly problem: 'unknown field' | 'holds an unknown field'
}

/** The first place of `input` that `read` does not have; codecs drop what they do not know. */
const unknownField = (input: unknown, read: unknown, path: ReadonlyArray<string>): UnknownField | null => {
  if (Array.isArray(input) && Array.isArray(read)) {
    for (const [place, one] of input.entries()) {
      const found = unknownField(one, read[place], [...path, String(place)])
      if (found !== null) return found
    }
    return null
  }
  if (!isRecord(input) || !isRecord(read)) return null
  for (const key of Object.keys(input)) {
    const found = Object.hasOwn(read, key) ? unknownField(input[key], read[key], [...path, key]) : named(path, key)
    if (found !== null) return found
  }
  return null
}

// A misplaced value may stand where a name should: only what looks like a name of ours is repeated.
const named = (path: ReadonlyArray<string>, key: string): UnknownField =>
  /^[A-Za-z]{1,40}$/.test(key)
    ? { path: [...path, key], problem: 'unknown field' }
    : { path, problem: 'holds an unknown field' }
