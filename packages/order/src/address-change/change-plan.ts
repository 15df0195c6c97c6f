import type { DataSubject } from '../values/data-subject.ts'
import type { Instant } from '../values/instant.ts'
import type { PostalAddress } from '../values/postal-address.ts'
import type { CaseFile, Proposal } from './case-file.ts'
import type { Requirement, RoutedTarget } from './requirement.ts'
import type { Confirmation } from './settled.ts'
import type { Level, RiskBand } from './verification.ts'

/** A change as far as its way depends on it. */
export interface ChangeToPlan {
  readonly address: PostalAddress
  readonly recipient: DataSubject
  readonly requestedAt: Instant
  readonly required: Level
  readonly band: RiskBand | null
  /** Whether the buyer entered the change on the platform himself. */
  readonly selfService: boolean
  readonly consented: boolean
  readonly confirmation: Confirmation | null
}

/** What the way of a case depends on, for the address that it is about. */
export const changeToPlan = (
  one: CaseFile,
  { address, recipient }: Pick<Proposal, 'address' | 'recipient'>,
  required: Level,
  confirmation: Confirmation | null
): ChangeToPlan => ({
  address,
  recipient,
  requestedAt: one.requestedAt,
  required,
  band: one.risk?.band ?? null,
  selfService: one.initiator === 'Buyer' && one.channel === 'PlatformSelfService',
  consented: one.consent?.given === true,
  confirmation
})

/** The way of a change for each target, and what must still be done first. */
export interface ChangePlan {
  readonly plan: ReadonlyArray<RoutedTarget>
  readonly requirements: ReadonlyArray<Requirement>
}
