import type { Json } from '@readdress/event-store'

/** Every field in which two documents differ, by its JSON pointer: `/count: expected 2, is 3`. */
export const differences = (expected: Json, actual: Json, at = ''): ReadonlyArray<string> => {
  if (isParted(expected) && isParted(actual) && Array.isArray(expected) === Array.isArray(actual)) {
    const [mine, theirs] = [new Map(Object.entries(expected)), new Map(Object.entries(actual))]
    return [...new Set([...mine.keys(), ...theirs.keys()])].flatMap((name) => {
      const place = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
      const [one, other] = [mine.get(name), theirs.get(name)]
      if (one === undefined) return [`${place}: not expected, is ${JSON.stringify(other)}`]
      return other === undefined
        ? [`${place}: expected ${JSON.stringify(one)}, is missing`]
        : differences(one, other, place)
    })
  }
  return Object.is(expected, actual)
    ? []
    : [`${at}: expected ${JSON.stringify(expected)}, is ${JSON.stringify(actual)}`]
}

const isParted = (json: Json): json is Exclude<Json, string | number | boolean | null> =>
  typeof json === 'object' && json !== null
