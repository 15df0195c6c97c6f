import type * as Either from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { type OrderCommand, orderCommands } from './order-command.ts'
import { invalidValue, isRecord, type Unreadable, withKnownFields } from './values/known-fields.ts'
import { swiftDecode } from './values/swift-decode.ts'

/** Why something is no command: the place in it, `data.address.phone`, and what is expected there; never the value that stands there. */
export type UnreadableCommand = Unreadable

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
  if (!isRecord(input)) return invalidValue('', 'expected an object')
  const { type } = input
  const decode = typeof type === 'string' ? decoders.get(type) : undefined
  return decode === undefined
    ? invalidValue('type', 'expected the name of a command')
    : withKnownFields(input, decode(input))
}
