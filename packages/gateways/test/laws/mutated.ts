import fc from 'fast-check'

/** What nobody but the persons themselves and the sealed fields of events may hold. */
export const planted = [
  '王小明',
  '13800138000',
  'Anna Muster',
  'Hauptstraße 7',
  'anna@example.org',
  '成都市锦江区春熙路1号'
]

type Path = ReadonlyArray<string>

const gone = Symbol('gone')

const placesIn = (value: unknown, path: Path = []): ReadonlyArray<Path> =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))]
    : [path]

const withAt = (value: unknown, [key, ...rest]: Path, put: unknown): unknown => {
  if (key === undefined) return put
  if (Array.isArray(value)) {
    return value.flatMap((part, place) => {
      const changed = String(place) === key ? withAt(part, rest, put) : part
      return changed === gone ? [] : [changed]
    })
  }
  return Object.fromEntries(
    Object.entries(value as object)
      .map(([name, part]) => [name, name === key ? withAt(part, rest, put) : part])
      .filter(([, part]) => part !== gone)
  )
}

const strange = fc.oneof(
  fc.constantFrom(...planted),
  fc.constant(gone),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    `${'字'.repeat(5000)}`,
    '\ud800',
    '__proto__',
    'constructor',
    '2026-02-30',
    '9999-12-31T23:59:59-14:59',
    '0000-01-01'
  ),
  fc.integer(),
  fc.double()
)

/** Payloads that are like a good one but for a few places, each of which may hold anything, or be gone. */
export const mutated = (payload: object): fc.Arbitrary<unknown> =>
  fc.array(fc.tuple(fc.nat(), strange), { minLength: 1, maxLength: 4 }).map((changes) =>
    changes.reduce((changed: unknown, [at, put]) => {
      const places = placesIn(changed)
      const result = withAt(changed, places[at % places.length] ?? [], put)
      return result === gone ? null : result
    }, payload)
  )
