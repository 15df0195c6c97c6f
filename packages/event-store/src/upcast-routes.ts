import * as Either from 'fp-ts/lib/Either.js'
import type { SchemaVersion, Upcaster } from './event-schema.ts'

/** What is wrong with the schemas and upcasters of a registry, and where. */
export interface RegistryFault {
  readonly type:
    | 'VersionNotCounted'
    | 'UpcasterRepeated'
    | 'UpcasterOfNewest'
    | 'UpcasterCycle'
    | 'UpcasterLeadsNowhere'
    | 'UpcasterMissing'
  readonly at: SchemaVersion
}

/** The upcasters to go through from each past form to the newest, by `schemaKey`. */
export type UpcastRoutes = ReadonlyMap<string, ReadonlyArray<Upcaster>>

/** One text for type and version together. */
export const schemaKey = ({ type, version }: SchemaVersion): string => `${version} ${type}`

/** Finds the way of every past form, or the first fault: each must have exactly one way, and every version below a known one must have its own. */
export const upcastRoutes = (
  newest: ReadonlyMap<string, number>,
  upcasters: ReadonlyArray<Upcaster>
): Either.Either<RegistryFault, UpcastRoutes> => {
  const mentioned = [
    ...[...newest].map(([type, version]) => ({ type, version })),
    ...upcasters.flatMap(({ from, to }) => [from, to])
  ]
  const uncounted = mentioned.find(({ version }) => !(Number.isSafeInteger(version) && version >= 1))
  if (uncounted !== undefined) return fault('VersionNotCounted', uncounted)

  const next = new Map<string, Upcaster>()
  for (const upcaster of upcasters) {
    if (next.has(schemaKey(upcaster.from))) return fault('UpcasterRepeated', upcaster.from)
    if (newest.get(upcaster.from.type) === upcaster.from.version) return fault('UpcasterOfNewest', upcaster.from)
    next.set(schemaKey(upcaster.from), upcaster)
  }

  const routes = new Map<string, ReadonlyArray<Upcaster>>()
  for (const { from } of upcasters) {
    const route = routeFrom(from, next, newest)
    if (Either.isLeft(route)) return route
    routes.set(schemaKey(from), route.right)
  }

  const missing = mentioned
    .flatMap(({ type, version }) => Array.from({ length: version }, (_, below) => ({ type, version: below + 1 })))
    .find(({ type, version }) => newest.get(type) !== version && !routes.has(schemaKey({ type, version })))
  return missing === undefined ? Either.right(routes) : fault('UpcasterMissing', missing)
}

const routeFrom = (
  from: SchemaVersion,
  next: ReadonlyMap<string, Upcaster>,
  newest: ReadonlyMap<string, number>
): Either.Either<RegistryFault, ReadonlyArray<Upcaster>> => {
  const route: Array<Upcaster> = []
  for (let at = from; newest.get(at.type) !== at.version; ) {
    const upcaster = next.get(schemaKey(at))
    if (upcaster === undefined) return fault('UpcasterLeadsNowhere', at)
    if (route.includes(upcaster)) return fault('UpcasterCycle', from)
    route.push(upcaster)
    at = upcaster.to
  }
  return Either.right(route)
}

const fault = (type: RegistryFault['type'], at: SchemaVersion): Either.Either<RegistryFault, never> =>
  Either.left({ type, at: { type: at.type, version: at.version } })
