import type { RedirectConfirmed } from '../carrier-intercept/redirect-events.ts'
import type { ParcelRerouted } from '../parcel/journey-events.ts'
import type { CaseClosed, CaseReopened } from '../record/closing-events.ts'
import type { ResolutionAgreed } from '../resolution/events.ts'
import type { CaseId } from '../values/identity.ts'
import type { AgreementEvent } from './agreement-events.ts'
import type { WishEvent } from './events.ts'
import { agreed } from './evolve-agreement.ts'
import { fileOf, followedUp, openedCase, withConfirmation, withFile, withStatus } from './evolve-case.ts'
import { settled } from './evolve-confirmation.ts'
import { awaits, inEffect, onPlatform, rerouted } from './evolve-effect.ts'
import { redirected } from './evolve-redirect.ts'
import { revised } from './evolve-revision.ts'
import { amended, amendmentFailed, ended, observed, versionConfirmed } from './evolve-versions.ts'
import type { OrderedAddressEvent } from './ordered-address-events.ts'
import type { PreparationEvent } from './preparation-events.ts'
import type { RevisionEvent } from './revision-events.ts'
import type { AddressChangeState } from './state.ts'
import type { VerificationEvent } from './verification-events.ts'

/** The events that change what is remembered about the address of an order. A resolution comes with the case it was offered for. */
export type AddressChangeConcern =
  | WishEvent
  | RevisionEvent
  | VerificationEvent
  | PreparationEvent
  | AgreementEvent
  | OrderedAddressEvent
  | ParcelRerouted
  | RedirectConfirmed
  | CaseClosed
  | CaseReopened
  | (ResolutionAgreed & { readonly caseId: CaseId | null })

/** What an event changes in what is remembered about the address of an order. */
export const evolveAddressChange = (state: AddressChangeState, event: AddressChangeConcern): AddressChangeState => {
  switch (event.type) {
    case 'AddressChangeRequested':
      return openedCase(state, event)
    case 'RequestAcknowledged':
      return withFile(state, event.data.caseId, { acknowledged: true })
    case 'ResponseOverdue':
      return withFile(state, event.data.caseId, { overdue: true })
    case 'ClarificationRequested':
      return withFile(state, event.data.caseId, {
        clarification: { missing: event.data.missing, dueAt: event.data.dueAt }
      })
    case 'ProposalRevised':
      return revised(state, event)
    case 'RiskAssessed':
      return withFile(state, event.data.caseId, {
        risk: { ...event.data, signals: event.data.signals.map(({ signal }) => signal) }
      })
    case 'AddressChangeVerified':
      return withStatus(state, event.data.caseId, (one) => ({
        ...fileOf(one),
        proven: event.data.factors.filter(({ result }) => result === 'Match').map(({ factor }) => factor),
        status: 'Verified',
        verification: { ...event.data, verifiedBy: event.metadata.actor.id }
      }))
    case 'StepUpRequested':
      return withFile(state, event.data.caseId, { reached: event.data.reached })
    case 'AddressChangeRouted':
      return withConfirmation(state, event.data.caseId, (confirmation) => ({
        ...confirmation,
        routed: event.data.plan
      }))
    case 'AmendmentDrafted':
      return withConfirmation(state, event.data.caseId, (confirmation) => ({
        ...confirmation,
        drafted: { changedFields: event.data.changedFields, warnings: event.data.warnings }
      }))
    case 'VerificationFailed':
      return withFile(state, event.data.caseId, { failedAttempts: event.data.attempt })
    case 'VerificationExpired':
      return withStatus(state, event.data.caseId, (one) => ({
        ...fileOf(one),
        status: 'Requested',
        reached: 'L0',
        proven: []
      }))
    case 'NewAddressConfirmed':
      return versionConfirmed(state, event)
    case 'AddressChangeRejected':
      return ended(state, event.data.caseId, (one) => ({ ...fileOf(one), status: 'Rejected' }))
    case 'AddressChangeWithdrawn':
      return ended(state, event.data.caseId, (one) => ({ ...fileOf(one), status: 'Withdrawn' }))
    case 'AddressChangeExpired':
      return ended(state, event.data.caseId, (one) => ({ ...fileOf(one), status: 'Expired' }))
    case 'AddressChangeInvalidated':
      return ended(state, event.data.caseId, (one) => ({ ...fileOf(one), status: 'Invalidated' }))
    case 'AddressChangeSuperseded':
      return ended(state, event.data.caseId, (one) => ({
        ...fileOf(one),
        status: 'Superseded',
        byCaseId: event.data.byCaseId
      }))
    case 'ImpactAssessed':
    case 'ImpactAccepted':
    case 'ProtectionWaived':
    case 'RecipientNoticeGiven':
      return settled(state, event)
    case 'ApprovalRequested':
    case 'AddressChangeApproved':
    case 'ConsentRequested':
    case 'ConsentGiven':
    case 'FreightChecked':
    case 'FreightDifferenceSettled':
      return agreed(state, event)
    case 'ResolutionAgreed':
      return event.caseId === null
        ? state
        : inEffect(
            withConfirmation(state, event.caseId, (confirmation) => ({ ...confirmation, resolved: true })),
            event.caseId
          )
    case 'AddressAmended':
      return inEffect(amended(state, event, awaits(event.data.write)), event.data.caseId)
    case 'ParcelRerouted':
      return rerouted(state, event)
    case 'RedirectConfirmed':
      return redirected(state, event)
    case 'AmendmentFailed':
      return amendmentFailed(state, event)
    case 'PlatformAmendmentAcknowledged':
      return onPlatform(state, event.data.version, 'Acknowledged')
    case 'AmendmentReadBackConfirmed':
      return onPlatform(state, event.data.version, 'ReadBackOk')
    case 'AmendmentReadBackMismatch':
      return { ...onPlatform(state, event.data.version, 'Mismatch'), shownDifferently: event.data.differingFields }
    case 'PlatformAddressChangeObserved':
      return observed(state, event)
    case 'PlatformAddressSeen':
      return { ...state, observedAt: event.data.seenAt }
    case 'SuspectedFraudReported':
      return { ...state, fraudReports: [...state.fraudReports, event.data.caseId] }
    case 'AddressLocked':
      return { ...state, lock: { since: event.metadata.occurredAt, ground: event.data.ground } }
    case 'AddressUnlocked':
      return { ...state, lock: null }
    case 'AddressFlaggedForReview':
      return { ...state, reviews: [...state.reviews, event.data.cause] }
    case 'AddressReviewCleared':
      return { ...state, reviews: state.reviews.filter((cause) => cause !== event.data.cause) }
    case 'CaseClosed':
      return followedUp(state, event.data.caseId, 'Closed')
    case 'CaseReopened':
      return followedUp(state, event.data.caseId, 'FollowUp')
  }
}
