import type * as Either from 'fp-ts/lib/Either.js'
import { invalidValue, isRecord, type Unreadable, withKnownFields } from '../values/known-fields.ts'
import { ChannelPolicy } from './channel-policy.ts'

/** Why something is no policy: the place in it, `approval.dueAfter`, and what is expected there. */
export type UnreadablePolicy = Unreadable

/**
 * Reads a shop's own policy, such as one that it keeps as JSON. It names every rule: nothing is taken from a preset in silence.
 *
 * Refused with `InvalidValue` for a wrong or missing value, or a field that no policy has, because a misspelt rule would otherwise be lost.
 */
export const decodePolicy = (input: unknown): Either.Either<UnreadablePolicy, ChannelPolicy> =>
  isRecord(input) ? withKnownFields(input, ChannelPolicy.decode(input)) : invalidValue('', 'expected an object')
