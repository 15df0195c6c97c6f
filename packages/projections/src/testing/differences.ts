import type { Json } from '@readdress/event-store'
import { differingFields } from '../differing-fields.ts'

/** Every field in which two documents differ, by its JSON pointer: `/count: expected 2, is 3`. */
export const differences = (expected: Json, actual: Json): ReadonlyArray<string> =>
  differingFields(expected, actual).map(({ at, one, other }) => {
    if (one === undefined) return `${at}: not expected, is ${JSON.stringify(other)}`
    return other === undefined
      ? `${at}: expected ${JSON.stringify(one)}, is missing`
      : `${at}: expected ${JSON.stringify(one)}, is ${JSON.stringify(other)}`
  })
