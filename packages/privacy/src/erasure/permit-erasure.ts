import * as Either from 'fp-ts/lib/Either.js'
import type { ErasureCommand } from './commands.ts'
import type { ErasurePolicy } from './erasure-policy.ts'
import type { ErasureError } from './errors.ts'

/** Whether the role of whoever gives a command may give it under a policy. */
export const permitErasure =
  ({ permitted }: Pick<ErasurePolicy, 'permitted'>) =>
  ({ actor: { role }, type }: Pick<ErasureCommand, 'actor' | 'type'>): Either.Either<ErasureError, void> =>
    permitted[type].includes(role)
      ? Either.right(undefined)
      : Either.left({ type: 'ActorNotPermitted', role, command: type })
