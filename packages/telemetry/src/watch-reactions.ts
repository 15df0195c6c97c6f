import type { Meter } from '@opentelemetry/api'
import type { Intent, Outcome, ReactionsRound } from 'readdress'
import { attributes, names } from './names.ts'

/** Callbacks for the reactions of a shop: tries by policy and outcome, deadlines that have passed, and faults. */
export const watchingReactions = (meter: Meter) => {
  const tries = meter.createCounter(names.tries, {
    unit: '{try}',
    description: 'Tries of intents, by what came of them.'
  })
  const deadlines = meter.createCounter(names.deadlines, { unit: '{deadline}', description: 'Deadlines that passed.' })
  const troubles = meter.createCounter(names.troubles, { unit: '{fault}', description: 'Faults that pass.' })
  return {
    tried: ({ policy }: Intent, { type }: Outcome): void =>
      tries.add(1, { [attributes.policy]: policy, [attributes.outcome]: type }),
    rounded: ({ fired }: ReactionsRound): void => {
      if (fired > 0) deadlines.add(fired)
    },
    troubled: ({ type }: { readonly type: string }): void => troubles.add(1, { [attributes.error]: type })
  }
}
