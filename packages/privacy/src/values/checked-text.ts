import * as t from 'io-ts'

/**
 * The codec of a text of one kind.
 *
 * Texts of this package bear no brand: what belongs to an order is a text here, and the order's own types fit it as they are.
 */
export const checkedText = (name: string, isRight: (text: string) => boolean): t.Type<string> => {
  const is = (input: unknown): input is string => typeof input === 'string' && isRight(input)
  return new t.Type<string>(
    name,
    is,
    (input, context) => (is(input) ? t.success(input) : t.failure(input, context)),
    t.identity
  )
}
