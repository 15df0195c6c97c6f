// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { ChangedBy } from '../values/actor.ts'
import { DataSubject } from '../values/data-subject.ts'
import { ChangeField } from '../values/delivery-point.ts'
import { CaseId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { nullable } from '../values/nullable.ts'
import { personal } from '../values/personal-codec.ts'
import { PostalAddress } from '../values/postal-address.ts'
import { Ordinal } from '../values/quantity.ts'
import { Code, ShortText } from '../values/text.ts'
import { PlatformWrite } from './enumerations.ts'

const changedFields = t.readonlyArray(ChangeField)

/** The new address was filled in and not yet saved. */
export const AmendmentDrafted = event('AmendmentDrafted', {
  caseId: CaseId,
  version: Ordinal,
  changedFields,
  warnings: t.readonlyArray(Code)
})
export interface AmendmentDrafted extends t.TypeOf<typeof AmendmentDrafted> {}

/** A confirmed version became the ordered address. */
export const AddressAmended = event('AddressAmended', {
  caseId: CaseId,
  version: Ordinal,
  previousVersion: Ordinal,
  address: PostalAddress,
  recipient: DataSubject,
  changedFields,
  write: PlatformWrite,
  reference: nullable(ShortText)
})
export interface AddressAmended extends t.TypeOf<typeof AddressAmended> {}

/** The platform said that it took the new address. */
export const PlatformAmendmentAcknowledged = event('PlatformAmendmentAcknowledged', {
  caseId: CaseId,
  version: Ordinal,
  reference: nullable(ShortText)
})
export interface PlatformAmendmentAcknowledged extends t.TypeOf<typeof PlatformAmendmentAcknowledged> {}

/** The platform did not take the new address; the former version is the ordered address again. */
export const AmendmentFailed = event('AmendmentFailed', {
  caseId: CaseId,
  version: Ordinal,
  failure: Code,
  orderedVersion: Ordinal
})
export interface AmendmentFailed extends t.TypeOf<typeof AmendmentFailed> {}

/** The platform's order page was looked at again and shows the new address. */
export const AmendmentReadBackConfirmed = event('AmendmentReadBackConfirmed', { caseId: CaseId, version: Ordinal })
export interface AmendmentReadBackConfirmed extends t.TypeOf<typeof AmendmentReadBackConfirmed> {}

/** The platform's order page was looked at again and shows something else. */
export const AmendmentReadBackMismatch = event('AmendmentReadBackMismatch', {
  caseId: CaseId,
  version: Ordinal,
  differingFields: changedFields
})
export interface AmendmentReadBackMismatch extends t.TypeOf<typeof AmendmentReadBackMismatch> {}

/** The address was changed on the platform without us; it is the ordered address now. */
export const PlatformAddressChangeObserved = event('PlatformAddressChangeObserved', {
  version: Ordinal,
  previousVersion: Ordinal,
  address: PostalAddress,
  recipient: DataSubject,
  changedBy: ChangedBy,
  changedAt: Instant,
  changedFields,
  token: nullable(personal(ShortText)),
  conflictsWith: t.readonlyArray(CaseId)
})
export interface PlatformAddressChangeObserved extends t.TypeOf<typeof PlatformAddressChangeObserved> {}

/** The platform showed the ordered address at a later moment than was known: no older sight says anything against it. */
export const PlatformAddressSeen = event('PlatformAddressSeen', { version: Ordinal, seenAt: Instant })
export interface PlatformAddressSeen extends t.TypeOf<typeof PlatformAddressSeen> {}

/** What happens to the ordered address and its image on the platform. */
export type OrderedAddressEvent =
  | AmendmentDrafted
  | AddressAmended
  | PlatformAmendmentAcknowledged
  | AmendmentFailed
  | AmendmentReadBackConfirmed
  | AmendmentReadBackMismatch
  | PlatformAddressChangeObserved
  | PlatformAddressSeen

/** The codecs of these events. */
export const orderedAddressEvents = [
  AmendmentDrafted,
  AddressAmended,
  PlatformAmendmentAcknowledged,
  AmendmentFailed,
  AmendmentReadBackConfirmed,
  AmendmentReadBackMismatch,
  PlatformAddressChangeObserved,
  PlatformAddressSeen
] as const
