import type { NoticeKind } from '../record/enumerations.ts'
import type { ChangeField } from '../values/delivery-point.ts'
import type { CaseId } from '../values/identity.ts'
import type { Instant } from '../values/instant.ts'
import type { CountryCode } from '../values/region.ts'
import type { Route } from './enumerations.ts'
import type { Requirement } from './requirement.ts'
import type { CaseStatus } from './state.ts'
import type { Level, VerificationFactor } from './verification.ts'

/** Why a step of an address change may not be taken. */
export type AddressChangeError =
  /** The proposal equals the ordered address while another case is open: withdraw that one instead. */
  | { readonly type: 'NothingToChange'; readonly version: number; readonly openCaseId: CaseId }
  /** The case is not, or no longer, in a status that allows this. */
  | {
      readonly type: 'CaseStatusForbids'
      readonly caseId: CaseId
      readonly status: CaseStatus
      readonly byCaseId: CaseId | null
    }
  /** Too late to take back: ask for a new change. */
  | { readonly type: 'CaseAlreadyEffective'; readonly caseId: CaseId; readonly version: number }
  /** The proposal was revised meanwhile. */
  | { readonly type: 'ProposalOutdated'; readonly given: number; readonly current: number }
  /** Who asks is not proven. */
  | { readonly type: 'NotVerified'; readonly required: Level; readonly reached: Level }
  /** Who asks is no longer proven. */
  | { readonly type: 'VerificationLapsed'; readonly validUntil: Instant }
  /** Proof and warnings go to a contact on file, never to the proposed one. */
  | {
      readonly type: 'NewContactNotTrusted'
      readonly kind: VerificationFactor | NoticeKind
      readonly contactVersion: number | null
    }
  /** The buyer has not said yes to this address. */
  | { readonly type: 'NotConfirmed'; readonly caseId: CaseId; readonly proposal: number }
  /** The buyer said yes to something else. */
  | { readonly type: 'ConfirmedDiffersFromProposal'; readonly fields: ReadonlyArray<ChangeField> }
  /** The confirmed change waited too long: verify again. */
  | { readonly type: 'AuthorisationLapsed'; readonly authorisedUntil: Instant }
  /** What is still missing before the change may take effect. */
  | { readonly type: 'RequirementsOpen'; readonly open: ReadonlyArray<Requirement> }
  /** The address changed since you looked. */
  | { readonly type: 'StaleAddressVersion'; readonly expected: number; readonly current: number }
  /** What was typed is not what the buyer confirmed. */
  | { readonly type: 'SavedDiffersFromConfirmed'; readonly fields: ReadonlyArray<ChangeField> }
  /** The carrier has everything: notify it instead. */
  | { readonly type: 'RouteForbidsAmending'; readonly routes: ReadonlyArray<Route> }
  /** Another country is another order: cancel and reorder. */
  | { readonly type: 'CountryMayNotChange'; readonly from: CountryCode; readonly to: CountryCode }
  /** The platform's number of changes is used up. */
  | { readonly type: 'ChangeLimitReached'; readonly max: number; readonly made: number }
  /** The seller has frozen the address. */
  | { readonly type: 'AddressIsLocked'; readonly since: Instant; readonly ground: string }
  /** The same person did both steps that two must do. */
  | { readonly type: 'FourEyesBroken'; readonly step: string; readonly earlierStep: string }
