import { type UnreadableCommand, Uuid } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'

interface UnknownReference<Kind extends string> {
  readonly type: 'UnknownReference'
  readonly kind: Kind
  readonly id: string
}

/** The fact that nothing of this kind has this id. What can be no id of any is not repeated, for it may be a name: only its place is told. */
export const unknownReference = <Kind extends string>(
  kind: Kind,
  field: string,
  id: string
): Either.Either<UnknownReference<Kind> | UnreadableCommand, never> =>
  Uuid.is(id)
    ? Either.left({ type: 'UnknownReference', kind, id })
    : Either.left({ type: 'InvalidValue', field, problem: 'expected a UUID in lower case' })
