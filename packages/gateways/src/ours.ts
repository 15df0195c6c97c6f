import type * as t from 'io-ts'

/** What we made ourselves, as its codec has it; it throws only for a bug of ours, never for what came from outside. */
export const ours = <A>(codec: t.Type<A, unknown>, value: unknown): A => {
  if (codec.is(value)) return value
  throw new TypeError(`What was made is no ${codec.name}.`)
}
