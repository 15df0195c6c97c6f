// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { DataSubject } from '../values/data-subject.ts'
import { ChangeField } from '../values/delivery-point.ts'
import { CaseId, MessageId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { nullable } from '../values/nullable.ts'
import { PostalAddress } from '../values/postal-address.ts'
import { Ordinal } from '../values/quantity.ts'
import { InvalidationCause } from './enumerations.ts'

/** The buyer was asked about missing or contradictory parts of the proposal. */
export const ClarificationRequested = event('ClarificationRequested', {
  caseId: CaseId,
  missing: t.readonlyArray(ChangeField),
  messageId: nullable(MessageId),
  dueAt: Instant
})
export interface ClarificationRequested extends t.TypeOf<typeof ClarificationRequested> {}

/** Another address is proposed in the same case. Unless the verification is kept, all that was checked, confirmed, approved and consented is void. */
export const ProposalRevised = event('ProposalRevised', {
  caseId: CaseId,
  proposal: Ordinal,
  address: PostalAddress,
  recipient: DataSubject,
  changedFields: t.readonlyArray(ChangeField),
  verificationKept: t.boolean
})
export interface ProposalRevised extends t.TypeOf<typeof ProposalRevised> {}

/** The case can no longer come to an effect. */
export const AddressChangeInvalidated = event('AddressChangeInvalidated', { caseId: CaseId, cause: InvalidationCause })
export interface AddressChangeInvalidated extends t.TypeOf<typeof AddressChangeInvalidated> {}

/** What happens to a wish that is asked about, revised or overtaken. */
export type RevisionEvent = ClarificationRequested | ProposalRevised | AddressChangeInvalidated

/** The codecs of these events. */
export const revisionEvents = [ClarificationRequested, ProposalRevised, AddressChangeInvalidated] as const
