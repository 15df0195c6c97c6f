import * as Either from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'

/** Why something is no command: the place in it, `data.subject`, and what is expected there; never the value that stands there. */
export interface UnreadableCommand {
  readonly type: 'InvalidValue'
  readonly field: string
  readonly problem: string
}

interface CommandCodec<Command> {
  readonly name: string
  decode(input: unknown): t.Validation<Command>
}

/**
 * Reads a command that comes from outside, by the codec of its type and with every field known, for a misspelt one would otherwise be lost in
 * silence.
 */
export const readerOfCommands = <Command>(
  codecs: ReadonlyArray<CommandCodec<Command>>
): ((input: unknown) => Either.Either<UnreadableCommand, Command>) => {
  const byType = new Map(codecs.map((codec) => [codec.name, codec]))
  return (input) => {
    if (!isRecord(input)) return invalidValue('', 'expected an object')
    const { type } = input
    const codec = typeof type === 'string' ? byType.get(type) : undefined
    if (codec === undefined) return invalidValue('type', 'expected the name of a command')
    const decoded = codec.decode(input)
    if (Either.isLeft(decoded)) return firstProblem(decoded.left)
    const unknown = unknownField(input, decoded.right)
    return unknown === null ? decoded : invalidValue(unknown, 'unknown field')
  }
}

const invalidValue = (field: string, problem: string): Either.Either<UnreadableCommand, never> =>
  Either.left({ type: 'InvalidValue', field, problem })

const isRecord = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === 'object' && input !== null

// The deepest place is the nearest to the fault: a union reports every member that it tried.
const firstProblem = (errors: t.Errors): Either.Either<UnreadableCommand, never> => {
  const places = errors.map(({ context }) => {
    // The number of a member of a union or intersection says nothing to a reader; a place in a list does.
    const path = context
      .filter(({ key }, depth) => key !== '' && (!/^\d+$/.test(key) || Array.isArray(context[depth - 1]?.actual)))
      .map(({ key }) => key)
    return { field: path.join('.'), depth: path.length, expected: context.at(-1)?.type.name ?? 'a value' }
  })
  const { field } = places.reduce((one, other) => (other.depth > one.depth ? other : one))
  const expected = places.filter((one) => one.field === field).map((one) => one.expected)
  return invalidValue(field, `expected ${[...new Set(expected)].join(' or ')}`)
}

/** The first place of `input` that `read` does not have; codecs drop what they do not know. */
const unknownField = (input: unknown, read: unknown): string | null => {
  if (!isRecord(input) || !isRecord(read)) return null
  for (const [key, value] of Object.entries(input)) {
    // A misplaced value may stand where a name should: only what looks like a name of ours is repeated.
    if (!Object.hasOwn(read, key)) return /^[A-Za-z]{1,40}$/.test(key) ? key : ''
    const inside = unknownField(value, read[key])
    if (inside !== null) return inside === '' ? key : `${key}.${inside}`
  }
  return null
}
