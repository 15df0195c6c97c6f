import type * as t from 'io-ts'

/**
 * A value written in our own source, such as `written(Duration, 'PT30M')`, under the type of its codec.
 *
 * Throws when it is not one: a bug in our source, found when the module loads. Never for what comes from outside.
 */
export const written = <A, O>(codec: t.Type<A, O>, value: unknown): A => {
  if (codec.is(value)) return value
  throw new TypeError(`Written in the source, and not a ${codec.name}: ${JSON.stringify(value)}`)
}
