import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { malformed, type Refusal } from './refusal.ts'

/** A field that others leave out, or fill with null. */
export const maybe = <C extends t.Mixed>(codec: C): t.UnionC<[C, t.NullC, t.UndefinedC]> =>
  t.union([codec, t.null, t.undefined])

/** The text of bytes in UTF-8. */
export const readText = (body: Uint8Array): Either.Either<Refusal, string> =>
  Either.tryCatch(
    () => new TextDecoder('utf-8', { fatal: true }).decode(body),
    () => ({ type: 'MalformedPayload', field: '', problem: 'expected text in UTF-8' })
  )

/**
 * JSON text with the numbers of a field as texts: numbers of orders have up to nineteen digits, and would be rounded as numbers of JSON. In a text the
 * quotation marks would be escaped.
 */
export const withWholeNumbers =
  (field: string) =>
  (json: string): string =>
    json.replaceAll(new RegExp(`("${field}"\\s*:\\s*)(\\d+)`, 'g'), '$1"$2"')

/** Reads JSON text by a codec; a fault is told by its place, with the names that the codec has. */
export const readJson =
  <A>(codec: t.Decoder<unknown, A>) =>
  (text: string): Either.Either<Refusal, A> => {
    const json = Either.tryCatch((): unknown => JSON.parse(text), String)
    if (Either.isLeft(json)) return malformed('', 'expected JSON')
    const read = codec.decode(json.right)
    return Either.isLeft(read) ? malformed(...firstFault(read.left)) : read
  }

// The deepest place is the nearest to the fault: a union reports every member that it tried.
const firstFault = (errors: t.Errors): [string, string] => {
  const places = errors.map(({ context }) => ({
    path: context.filter(({ key }, depth) => key !== '' && !isMember(context[depth - 1])).map(({ key }) => key),
    expected: context.at(-1)?.type.name ?? 'a value'
  }))
  const deepest = places.reduce((one, other) => (other.path.length > one.path.length ? other : one))
  return [deepest.path.join('.'), `expected ${deepest.expected}`]
}

// Below a union or an intersection stands the number of the member that was tried, which is no place.
const isMember = (above: t.ContextEntry | undefined): boolean => {
  const type = above?.type instanceof t.ExactType ? above.type.type : above?.type
  return type instanceof t.UnionType || type instanceof t.IntersectionType
}
