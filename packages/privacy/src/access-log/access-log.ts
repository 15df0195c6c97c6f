import type { Decider } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { decideOnAccess } from './decide/decide-on-access.ts'
import type { AccessHappened, UnderDisclosurePolicy } from './decision.ts'
import type { AccessError } from './errors.ts'
import type { AccessEvent } from './events.ts'
import { evolveAccessLog } from './evolve.ts'
import { type AccessLogState, initialAccessLog } from './state.ts'

/** The access log of a day as a decider; its events name the policy that they were decided under. What is not shown is an event too, see `handleAccesses`. */
export const accessLog: Decider<UnderDisclosurePolicy, AccessLogState, AccessEvent, AccessError> = {
  initialState: initialAccessLog,
  decide: (command, state) => {
    const { occurredAt, actor, channel, policy } = command
    const metadata = { occurredAt, actor, channel, policy: { id: policy.id, version: policy.version } }
    return Either.map((events: ReadonlyArray<AccessHappened>) => events.map((event) => ({ ...event, metadata })))(
      decideOnAccess(command, state)
    )
  },
  evolve: evolveAccessLog,
  // What was recorded on a day is followed up for years.
  isTerminal: () => false
}
