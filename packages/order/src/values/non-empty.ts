import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js'
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import * as t from 'io-ts'

/** The codec of a list that has at least one. */
export const nonEmpty = <A, O>(codec: t.Type<A, O>): t.Type<ReadonlyNonEmptyArray<A>, ReadonlyArray<O>> => {
  const list = t.readonlyArray(codec)
  const is = (input: unknown): input is ReadonlyNonEmptyArray<A> => list.is(input) && isNonEmpty(input)
  const validate = (input: unknown, context: t.Context): t.Validation<ReadonlyNonEmptyArray<A>> =>
    pipe(
      list.validate(input, context),
      Either.chain((all) => (isNonEmpty(all) ? t.success(all) : t.failure(input, context)))
    )
  return new t.Type(`NonEmpty<${codec.name}>`, is, validate, list.encode)
}
