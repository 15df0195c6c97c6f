/** A JSON value as it is stored: what it was given, it gives back. */
export type Json = null | boolean | number | string | ReadonlyArray<Json> | JsonObject

/** A JSON object; the data and the metadata of every stored event are one. */
export interface JsonObject {
  readonly [name: string]: Json
}

/** Whether a JSON value is an object, and not an array, a text, a number, a boolean or null. */
export const isJsonObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
