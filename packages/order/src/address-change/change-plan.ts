import type { DataSubject } from '../values/data-subject.ts'
import type { Instant } from '../values/instant.ts'
import type { PostalAddress } from '../values/postal-address.ts'
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
  readonly confirmation: Confirmation | null
}

/** The way of a change for each target, and what must still be done first. */
export interface ChangePlan {
  readonly plan: ReadonlyArray<RoutedTarget>
  readonly requirements: ReadonlyArray<Requirement>
}
