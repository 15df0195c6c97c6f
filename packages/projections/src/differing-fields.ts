import type { Json } from '@readdress/event-store'

/** A field that two documents have otherwise: its JSON pointer, and what each has there. */
export interface DifferingField {
  readonly at: string
  readonly one: Json | undefined
  readonly other: Json | undefined
}

/** Every field in which two documents differ; the whole document is at `''`. */
export const differingFields = (
  one: Json | undefined,
  other: Json | undefined,
  at = ''
): ReadonlyArray<DifferingField> => {
  if (!isParted(one) || !isParted(other) || Array.isArray(one) !== Array.isArray(other)) {
    return Object.is(one, other) ? [] : [{ at, one, other }]
  }
  const [ones, others] = [new Map(Object.entries(one)), new Map(Object.entries(other))]
  return [...new Set([...ones.keys(), ...others.keys()])].flatMap((name) =>
    differingFields(ones.get(name), others.get(name), `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)
  )
}

const isParted = (json: Json | undefined): json is Exclude<Json, string | number | boolean | null> =>
  typeof json === 'object' && json !== null
