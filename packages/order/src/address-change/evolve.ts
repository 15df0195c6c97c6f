import type { RedirectConfirmed } from '../carrier-intercept/redirect-events.ts'
import type { ParcelRerouted } from '../parcel/journey-events.ts'
import type { CaseClosed } from '../record/events.ts'
import type { ResolutionAgreed } from '../resolution/events.ts'
import type { CaseId } from '../values/identity.ts'
import type { PlatformWrite } from './enumerations.ts'
import type { WishEvent } from './events.ts'
import { fileOf, openedCase, withConfirmation, withFile, withStatus } from './evolve-case.ts'
import { settled } from './evolve-confirmation.ts'
import { redirected } from './evolve-redirect.ts'
import { amended, amendmentFailed, ended, observed, versionConfirmed, withVersionState } from './evolve-versions.ts'
import type { OrderedAddressEvent } from './ordered-address-events.ts'
import type { PreparationEvent } from './preparation-events.ts'
import type { AddressChangeState } from './state.ts'
import type { VerificationEvent } from './verification-events.ts'

/** The events that change what is remembered about the address of an order. A resolution comes with the case it was offered for. */
export type AddressChangeConcern =
  | WishEvent
  | VerificationEvent
  | PreparationEvent
  | OrderedAddressEvent
  | ParcelRerouted
  | RedirectConfirmed
  | CaseClosed
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
    case 'RiskAssessed':
      return withFile(state, event.data.caseId, { risk: event.data })
    case 'AddressChangeVerified':
      return withStatus(state, event.data.caseId, (one) => ({
        ...fileOf(one),
        status: 'Verified',
        verification: { ...event.data, verifiedBy: event.metadata.actor.id }
      }))
    case 'StepUpRequested':
      return withFile(state, event.data.caseId, { reached: event.data.reached })
    case 'AddressChangeRouted':
      return state
    case 'AmendmentDrafted':
      return withConfirmation(state, event.data.caseId, (confirmation) => ({
        ...confirmation,
        drafted: event.data.changedFields
      }))
    case 'VerificationFailed':
      return withFile(state, event.data.caseId, { failedAttempts: event.data.attempt })
    case 'VerificationExpired':
      return withStatus(state, event.data.caseId, (one) => ({ ...fileOf(one), status: 'Requested', reached: 'L0' }))
    case 'NewAddressConfirmed':
      return versionConfirmed(state, event)
    case 'AddressChangeRejected':
      return ended(state, event.data.caseId, (one) => ({ ...fileOf(one), status: 'Rejected' }))
    case 'AddressChangeWithdrawn':
      return ended(state, event.data.caseId, (one) => ({ ...fileOf(one), status: 'Withdrawn' }))
    case 'AddressChangeExpired':
      return ended(state, event.data.caseId, (one) => ({ ...fileOf(one), status: 'Expired' }))
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
      return {
        ...onPlatform(state, event.data.version, 'Mismatch'),
        shownDifferently: event.data.differingFields
      }
    case 'PlatformAddressChangeObserved':
      return observed(state, event)
    case 'SuspectedFraudReported':
      return { ...state, fraudReports: [...state.fraudReports, event.data.caseId] }
    case 'AddressLocked':
      return { ...state, lock: { since: event.metadata.occurredAt, ground: event.data.ground } }
    case 'AddressUnlocked':
      return { ...state, lock: null }
    case 'CaseClosed':
      return withStatus(state, event.data.caseId, (one) =>
        'confirmation' in one ? { ...fileOf(one), status: 'Closed', confirmation: one.confirmation } : one
      )
  }
}

const awaits = (write: PlatformWrite): AddressChangeState['platformState'] =>
  write === 'None' ? 'NotNeeded' : 'Pending'

// News about a version that is no longer the ordered one says nothing about the one that is.
const onPlatform = (
  state: AddressChangeState,
  version: number,
  platformState: AddressChangeState['platformState']
): AddressChangeState => (version === state.ordered ? { ...state, platformState, shownDifferently: null } : state)

// A case that was closed stays so until somebody reopens it.
const inEffect = (state: AddressChangeState, caseId: CaseId): AddressChangeState =>
  withStatus(state, caseId, (one) => (one.status === 'Confirmed' ? { ...one, status: 'FollowUp' } : one))

// A carrier that was silent may bring a parcel to a version whose case has ended meanwhile.
const rerouted = (state: AddressChangeState, { data }: ParcelRerouted): AddressChangeState => {
  const routed = withVersionState(state, data.version, (version) =>
    version.status === 'Confirmed' || version.status === 'NeverApplied' ? { ...version, status: 'RoutedOnly' } : version
  )
  const owner = state.versions[data.version - 1]?.caseId ?? null
  const counted = data.basis === 'Intercept' ? { ...routed, changesMade: routed.changesMade + 1 } : routed
  return owner === null ? counted : inEffect(counted, owner)
}
