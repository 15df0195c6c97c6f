import type { CarrierProfile } from './policy/carrier-profile.ts'
import { genericCarrier } from './policy/carrier-profiles.ts'
import type { ChannelPolicy } from './policy/channel-policy.ts'

/** What a decision is made under, put beside the command by its handler: the platform's policy and the carriers' profiles. */
export interface Context {
  readonly policy: ChannelPolicy
  readonly carriers: ReadonlyArray<CarrierProfile>
}

/** A command together with what it is to be decided under. */
export type InContext<Command> = Command & { readonly context: Context }

/** The profile of a carrier; one without a profile of its own counts as generic. */
export const profileOf = (context: Context, carrier: string): CarrierProfile =>
  context.carriers.find((profile) => profile.carrier === carrier) ?? genericCarrier
