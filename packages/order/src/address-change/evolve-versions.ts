import { append } from 'fp-ts/lib/ReadonlyArray.js'
import { map } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import type { CaseId } from '../values/identity.ts'
import type { PlatformState } from './enumerations.ts'
import type { NewAddressConfirmed } from './events.ts'
import { fileOf, withStatus } from './evolve-case.ts'
import type { AddressAmended, AmendmentFailed, PlatformAddressChangeObserved } from './ordered-address-events.ts'
import { rememberRecipient } from './recipients.ts'
import { isOtherwiseInEffect } from './settled.ts'
import type { AddressChangeCase, AddressChangeState, AddressVersion } from './state.ts'

/** The state with one version replaced by what `update` makes of it. */
export const withVersionState = (
  state: AddressChangeState,
  number: number,
  update: (version: AddressVersion) => AddressVersion
): AddressChangeState => ({
  ...state,
  versions: map((version: AddressVersion) => (version.version === number ? update(version) : version))(state.versions)
})

/** The buyer's yes makes a new version, not yet the ordered one. */
export const versionConfirmed = (
  state: AddressChangeState,
  { data, metadata }: NewAddressConfirmed
): AddressChangeState =>
  rememberRecipient(
    withStatus({ ...state, versions: append(newVersion(data, data.caseId))(state.versions) }, data.caseId, (one) => ({
      ...fileOf(one),
      clarification: null,
      status: 'Confirmed',
      confirmation: {
        version: data.version,
        authorisedUntil: data.authorisedUntil,
        required: one.status === 'Verified' ? one.verification.required : 'L2',
        verifiedBy: one.status === 'Verified' ? one.verification.verifiedBy : metadata.actor.id,
        routed: null,
        approvals: [],
        freight: null,
        impacts: [],
        waived: [],
        recipientNotice: null,
        resolved: false,
        redirected: false,
        drafted: null
      }
    })),
    data.recipient,
    data.address
  )

/** A confirmed version becomes the ordered one, and the former one is replaced. */
export const amended = (
  state: AddressChangeState,
  { data, metadata }: AddressAmended,
  platformState: PlatformState
): AddressChangeState => ({
  ...replacedBy(state, data.version),
  platformState,
  orderedSince: metadata.occurredAt,
  changesMade: state.changesMade + 1
})

/** The platform did not take it: the former version is the ordered one again, and the case waits as before, unless something else of it is in effect. */
export const amendmentFailed = (state: AddressChangeState, { data }: AmendmentFailed): AddressChangeState => {
  const back = replacedBy(
    withVersionState(state, data.version, (version) => ({ ...version, status: 'Failed', contactTrusted: false })),
    data.orderedVersion
  )
  return withStatus({ ...back, platformState: 'NotNeeded', changesMade: state.changesMade - 1 }, data.caseId, (one) =>
    one.status === 'FollowUp' && !isOtherwiseInEffect(one.confirmation) ? { ...one, status: 'Confirmed' } : one
  )
}

/** An observation that was wrong: its version keeps its number, and was never anybody's address. */
export const observationTakenBack = (
  state: AddressChangeState,
  { data }: PlatformAddressChangeObserved
): AddressChangeState => ({
  ...state,
  versions: append<AddressVersion>({ ...newVersion(data, null), status: 'NeverApplied' })(state.versions)
})

const newVersion = (
  { version, address, recipient }: Pick<AddressVersion, 'version' | 'address' | 'recipient'>,
  caseId: CaseId | null
): AddressVersion => ({
  version,
  status: 'Confirmed',
  address,
  recipient,
  caseId,
  contactTrusted: false,
  replaces: null
})

/** A change that was made on the platform is the ordered address now. */
export const observed = (state: AddressChangeState, { data }: PlatformAddressChangeObserved): AddressChangeState =>
  rememberRecipient(
    {
      ...replacedBy({ ...state, versions: append(newVersion(data, null))(state.versions) }, data.version),
      platformState: 'ReadBackOk',
      orderedSince: data.changedAt,
      observedAt: data.changedAt,
      changesMade: state.changesMade + 1
    },
    data.recipient,
    data.address
  )

/** A case ends without effect, and so does the version that it confirmed. */
export const ended = (
  state: AddressChangeState,
  caseId: CaseId,
  end: (one: AddressChangeCase) => AddressChangeCase
): AddressChangeState => ({
  ...withStatus(state, caseId, end),
  versions: map(
    (version: AddressVersion): AddressVersion =>
      version.caseId === caseId && version.status === 'Confirmed' ? { ...version, status: 'NeverApplied' } : version
  )(state.versions)
})

const replacedBy = (state: AddressChangeState, ordered: number): AddressChangeState => {
  const replaced = state.ordered === ordered ? null : state.ordered
  return {
    ...state,
    ordered,
    shownDifferently: null,
    versions: map((version: AddressVersion): AddressVersion => {
      if (version.version === ordered) {
        const replaces = version.status === 'Replaced' ? version.replaces : replaced
        return { ...version, status: 'Ordered', contactTrusted: true, replaces }
      }
      return version.status === 'Ordered' ? { ...version, status: 'Replaced' } : version
    })(state.versions)
  }
}
