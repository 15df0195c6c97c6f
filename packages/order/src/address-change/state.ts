import type { ActorId, Initiator } from '../values/actor.ts'
import type { Channel } from '../values/channel.ts'
import type { DataSubject } from '../values/data-subject.ts'
import type { ChangeField } from '../values/delivery-point.ts'
import type { CaseId } from '../values/identity.ts'
import type { Instant } from '../values/instant.ts'
import type { Personal } from '../values/personal.ts'
import type { Phone } from '../values/phone.ts'
import type { PostalAddress } from '../values/postal-address.ts'
import type { ChangeReason, PlatformState } from './enumerations.ts'
import type { Confirmation, Verification } from './settled.ts'
import type { Level, RiskBand } from './verification.ts'

/** What became of an address version. */
export type VersionState = 'Confirmed' | 'Ordered' | 'Replaced' | 'RoutedOnly' | 'NeverApplied' | 'Failed'

/** A numbered address of the order; `contactTrusted` once it has been the ordered address: proof may go to its phone. */
export interface AddressVersion {
  readonly version: number
  readonly status: VersionState
  readonly address: PostalAddress
  readonly recipient: DataSubject
  readonly caseId: CaseId | null
  readonly contactTrusted: boolean
  /** The version that was ordered before this one. */
  readonly replaces: number | null
}

/** The new address asked for in a case; it gets the next number when it is revised. */
export interface Proposal {
  readonly number: number
  readonly address: PostalAddress
  readonly recipient: DataSubject
}

/** What is remembered of every case: who asked, for what, and how it was checked so far. */
export interface CaseFile {
  readonly caseId: CaseId
  readonly initiator: Initiator
  readonly reason: ChangeReason
  readonly proposal: Proposal
  readonly requestedAt: Instant
  readonly requestedBy: ActorId
  readonly channel: Channel
  readonly urgent: boolean
  readonly acknowledged: boolean
  readonly acknowledgementDueAt: Instant
  readonly overdue: boolean
  readonly failedAttempts: number
  /** The level of the last check that was not enough; L0 where none was made. */
  readonly reached: Level
  readonly risk: {
    readonly proposal: number
    readonly score: number
    readonly band: RiskBand
    readonly requiredLevel: Level
  } | null
}

/** One wish to change the address, in the status it has come to. */
export type AddressChangeCase = CaseFile &
  (
    | { readonly status: 'Requested' }
    | { readonly status: 'Verified'; readonly verification: Verification }
    | { readonly status: 'Confirmed' | 'FollowUp' | 'Closed'; readonly confirmation: Confirmation }
    | { readonly status: 'Rejected' | 'Withdrawn' | 'Expired' | 'Invalidated' }
    | { readonly status: 'Superseded'; readonly byCaseId: CaseId | null }
  )

/** How far a case has come. */
export type CaseStatus = AddressChangeCase['status']

/** A recipient who is not the buyer, by what he was called, so that the same person keeps his number. */
export interface KnownRecipient {
  readonly subject: DataSubject
  readonly name: Personal<string> | null
  readonly phone: Personal<Phone> | null
}

/** What must be remembered to decide about the address of an order. */
export interface AddressChangeState {
  /** Version n stands at place n - 1. */
  readonly versions: ReadonlyArray<AddressVersion>
  readonly ordered: number
  readonly orderedSince: Instant
  readonly platformState: PlatformState
  /** In what the platform's page differed when it was last looked at; null while it does not. */
  readonly shownDifferently: ReadonlyArray<ChangeField> | null
  readonly observedAt: Instant | null
  readonly cases: ReadonlyArray<AddressChangeCase>
  readonly changesMade: number
  readonly recipients: ReadonlyArray<KnownRecipient>
  readonly lock: { readonly since: Instant; readonly ground: string } | null
  readonly fraudReports: ReadonlyArray<CaseId | null>
}

/** The case of an id. */
export const caseOf = (state: AddressChangeState, caseId: CaseId): AddressChangeCase | undefined =>
  state.cases.find((one) => one.caseId === caseId)

/** The version of a number. */
export const versionOf = (state: AddressChangeState, version: number): AddressVersion | undefined =>
  state.versions[version - 1]

/** The ordered address. There is always one once the order is placed. */
export const orderedVersion = (state: AddressChangeState): AddressVersion | undefined => versionOf(state, state.ordered)

/** Whether a case may still come to an effect that it has not had. */
export const isOpen = (one: AddressChangeCase): boolean => {
  switch (one.status) {
    case 'Requested':
    case 'Verified':
    case 'Confirmed':
      return true
    case 'FollowUp':
    case 'Closed':
    case 'Rejected':
    case 'Withdrawn':
    case 'Expired':
    case 'Invalidated':
    case 'Superseded':
      return false
  }
}
