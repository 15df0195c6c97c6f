import type { Decider } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { decideOnErasure } from './decide/decide-on-erasure.ts'
import type { ErasureHappened, UnderErasurePolicy } from './decision.ts'
import type { ErasureError } from './errors.ts'
import type { ErasureEvent } from './events.ts'
import { evolveErasure } from './evolve.ts'
import { type ErasureState, initialErasure } from './state.ts'

/** The erasure of one person in one order as a decider; its events name the policy that they were decided under. */
export const erasure: Decider<UnderErasurePolicy, ErasureState, ErasureEvent, ErasureError> = {
  initialState: initialErasure,
  decide: (command, state) => {
    const { occurredAt, actor, channel, policy } = command
    const metadata = { occurredAt, actor, channel, policy: { id: policy.id, version: policy.version } }
    return Either.map((events: ReadonlyArray<ErasureHappened>) => events.map((event) => ({ ...event, metadata })))(
      decideOnErasure(command, state)
    )
  },
  evolve: evolveErasure,
  isTerminal: (state) => state.status === 'Destroyed' && state.effectiveAt !== null
}
