import * as t from 'io-ts'

/** A JSON value. */
export type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [name: string]: Json }

/** Whether a value is an object with members. */
export const isRecord = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The codec of any JSON value; it only looks that there is one. */
export const AnyJson: t.Type<Json, Json, unknown> = new t.Type<Json, Json, unknown>(
  'Json',
  (value): value is Json => value !== undefined,
  (value, context) => (AnyJson.is(value) ? t.success(value) : t.failure(value, context)),
  t.identity
)
