import * as t from 'io-ts'
import { DataSubject } from '../values/data-subject.ts'
import { ChangeField } from '../values/delivery-point.ts'
import { CaseId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { nonEmpty } from '../values/non-empty.ts'
import { nullable } from '../values/nullable.ts'
import { PersonName } from '../values/person-name.ts'
import { personal } from '../values/personal-codec.ts'
import { Phone } from '../values/phone.ts'
import { PostalAddress } from '../values/postal-address.ts'
import { CaseFile } from './case-file.ts'
import { PlatformState } from './enumerations.ts'
import { FlagCause } from './flag-cause.ts'
import { Confirmation, Verification } from './settled.ts'

/** What became of an address version. */
export const VersionState = t.keyof(
  { Confirmed: null, Ordered: null, Replaced: null, RoutedOnly: null, NeverApplied: null, Failed: null },
  'VersionState'
)
export type VersionState = t.TypeOf<typeof VersionState>

/** A numbered address of the order; `contactTrusted` once it has been the ordered address: proof may go to its phone. */
export const AddressVersion = t.readonly(
  t.strict({
    version: t.number,
    status: VersionState,
    address: PostalAddress,
    recipient: DataSubject,
    caseId: nullable(CaseId),
    contactTrusted: t.boolean,
    /** The version that was ordered before this one. */
    replaces: nullable(t.number)
  }),
  'AddressVersion'
)
export interface AddressVersion extends t.TypeOf<typeof AddressVersion> {}

/** One wish to change the address, in the status it has come to. */
export const AddressChangeCase = t.intersection(
  [
    CaseFile,
    t.union([
      t.readonly(t.strict({ status: t.literal('Requested') })),
      t.readonly(t.strict({ status: t.literal('Verified'), verification: Verification })),
      t.readonly(
        t.strict({ status: t.keyof({ Confirmed: null, FollowUp: null, Closed: null }), confirmation: Confirmation })
      ),
      t.readonly(t.strict({ status: t.keyof({ Rejected: null, Withdrawn: null, Expired: null, Invalidated: null }) })),
      t.readonly(t.strict({ status: t.literal('Superseded'), byCaseId: nullable(CaseId) }))
    ])
  ],
  'AddressChangeCase'
)
export type AddressChangeCase = t.TypeOf<typeof AddressChangeCase>

/** How far a case has come. */
export type CaseStatus = AddressChangeCase['status']

/** A recipient who is not the buyer, by what he was called, so that the same person keeps his number. */
export const KnownRecipient = t.readonly(
  t.strict({ subject: DataSubject, name: nullable(personal(PersonName)), phone: nullable(personal(Phone)) }),
  'KnownRecipient'
)
export interface KnownRecipient extends t.TypeOf<typeof KnownRecipient> {}

/** What must be remembered to decide about the address of an order. */
export const AddressChangeState = t.readonly(
  t.strict({
    /** Version n stands at place n - 1. */
    versions: nonEmpty(AddressVersion),
    ordered: t.number,
    orderedSince: Instant,
    platformState: PlatformState,
    /** In what the platform's page differed when it was last looked at; null while it does not. */
    shownDifferently: nullable(t.readonlyArray(ChangeField)),
    /** The latest moment at which the platform is known to have shown the ordered address, by what it says itself. */
    observedAt: nullable(Instant),
    cases: t.readonlyArray(AddressChangeCase),
    changesMade: t.number,
    recipients: t.readonlyArray(KnownRecipient),
    lock: nullable(t.readonly(t.strict({ since: Instant, ground: t.string }))),
    fraudReports: t.readonlyArray(nullable(CaseId)),
    /** Why somebody is still to look at the address once more. */
    reviews: t.readonlyArray(FlagCause)
  }),
  'AddressChangeState'
)
export interface AddressChangeState extends t.TypeOf<typeof AddressChangeState> {}

/** The case of an id. */
export const caseOf = (state: AddressChangeState, caseId: string): AddressChangeCase | undefined =>
  state.cases.find((one) => one.caseId === caseId)

/** The version of a number. */
export const versionOf = (state: AddressChangeState, version: number): AddressVersion | undefined =>
  state.versions[version - 1]

/** The ordered address: there is always one once the order is placed. */
export const orderedVersion = (state: AddressChangeState): AddressVersion =>
  versionOf(state, state.ordered) ?? state.versions[0]

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
