import type { ParcelRerouted } from '../parcel/journey-events.ts'
import type { CaseId } from '../values/identity.ts'
import type { PlatformWrite } from './enumerations.ts'
import { withConfirmation, withStatus } from './evolve-case.ts'
import { withVersionState } from './evolve-versions.ts'
import type { AddressChangeState } from './state.ts'

/** How far an amendment has come on the platform when it was just made. */
export const awaits = (write: PlatformWrite): AddressChangeState['platformState'] =>
  write === 'None' ? 'NotNeeded' : 'Pending'

/** What the platform says of a version. News about one that is no longer ordered says nothing about the one that is. */
export const onPlatform = (
  state: AddressChangeState,
  version: number,
  platformState: AddressChangeState['platformState']
): AddressChangeState => (version === state.ordered ? { ...state, platformState, shownDifferently: null } : state)

/** The case has come to an effect; one that was closed stays so until somebody reopens it. */
export const inEffect = (state: AddressChangeState, caseId: CaseId): AddressChangeState =>
  withStatus(state, caseId, (one) => (one.status === 'Confirmed' ? { ...one, status: 'FollowUp' } : one))

/** A parcel goes to a version now. A carrier that was silent may bring it to one whose case has ended meanwhile. */
export const rerouted = (state: AddressChangeState, { data }: ParcelRerouted): AddressChangeState => {
  const routed = withVersionState(state, data.version, (version) =>
    version.status === 'Confirmed' || version.status === 'NeverApplied' ? { ...version, status: 'RoutedOnly' } : version
  )
  const counted = data.basis === 'Intercept' ? { ...routed, changesMade: routed.changesMade + 1 } : routed
  const owner = state.cases.find((one) => 'confirmation' in one && one.confirmation.version === data.version)
  return owner === undefined
    ? counted
    : inEffect(
        withConfirmation(counted, owner.caseId, (confirmation) => ({ ...confirmation, redirected: true })),
        owner.caseId
      )
}
