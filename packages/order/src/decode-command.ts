import * as Either from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { type OrderCommand, orderCommands } from './order-command.ts'
import { swiftDecode } from './values/swift-decode.ts'

/** Why something is no command: the place in it and what is expected there; never the value that stands there. */
export interface UnreadableCommand {
  readonly type: 'InvalidValue'
  /** The place as a path of names, `data.address.phone`; empty for the whole. */
  readonly field: string
  readonly problem: string
}

const decoders: ReadonlyMap<string, t.Decode<unknown, OrderCommand>> = new Map(
  orderCommands.map((codec): readonly [string, t.Decode<unknown, OrderCommand>] => [
    codec.name,
    swiftDecode<OrderCommand>(codec)
  ])
)

/**
 * Reads a command that comes from outside: by the codec of its type, with every field known.
 *
 * Refused with `InvalidValue` for an unknown type, a wrong or missing value, or a field that no command has, because a misspelt optional field
 * would otherwise be lost in silence.
 */
export const decodeCommand = (input: unknown): Either.Either<UnreadableCommand, OrderCommand> => {
  if (!isRecord(input)) return invalid('', 'expected an object')
  const { type } = input
  const decode = typeof type === 'string' ? decoders.get(type) : undefined
  if (decode === undefined) return invalid('type', 'expected the name of a command')
  const decoded = decode(input)
  if (Either.isLeft(decoded)) return Either.left(firstProblem(decoded.left))
  const unknown = unknownField(input, decoded.right, [])
  return unknown === null ? decoded : invalid(unknown.join('.'), 'unknown field')
}

const invalid = (field: string, problem: string): Either.Either<UnreadableCommand, never> =>
  Either.left({ type: 'InvalidValue', field, problem })

// The deepest place is the nearest to the fault: a union reports every member that it tried.
const firstProblem = (errors: t.Errors): UnreadableCommand => {
  const places = errors.map(({ context }) => {
    // The number of a member of a union or intersection says nothing to a reader; a place in a list does.
    const path = context
      .filter(({ key }, depth) => key !== '' && (!/^\d+$/.test(key) || Array.isArray(context[depth - 1]?.actual)))
      .map(({ key }) => key)
    return { field: path.join('.'), expected: context.at(-1)?.type.name ?? 'a command', depth: path.length }
  })
  const deepest = places.reduce((one, other) => (other.depth > one.depth ? other : one))
  return { type: 'InvalidValue', field: deepest.field, problem: `expected ${deepest.expected}` }
}

const isRecord = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === 'object' && input !== null && !Array.isArray(input)

/** The first place of `input` that `read` does not have; codecs drop what they do not know. */
const unknownField = (input: unknown, read: unknown, path: ReadonlyArray<string>): ReadonlyArray<string> | null => {
  if (Array.isArray(input) && Array.isArray(read)) {
    for (const [place, one] of input.entries()) {
      const found = unknownField(one, read[place], [...path, String(place)])
      if (found !== null) return found
    }
    return null
  }
  if (!isRecord(input) || !isRecord(read)) return null
  for (const key of Object.keys(input)) {
    const found = Object.hasOwn(read, key)
      ? unknownField(input[key], read[key], [...path, key])
      : [...path, ...named(key)]
    if (found !== null) return found
  }
  return null
}

// A misplaced value may stand where a name should: only what looks like a name of ours is repeated.
const named = (key: string): ReadonlyArray<string> => (/^[A-Za-z]{1,40}$/.test(key) ? [key] : [])
