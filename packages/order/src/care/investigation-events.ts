// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { DeliveryMode } from '../parcel/enumerations.ts'
import { EvidenceRef } from '../values/evidence-ref.ts'
import { InvestigationId } from '../values/identity.ts'
import { IssueId } from '../values/issue-id.ts'
import { ParcelId } from '../values/local-name.ts'
import { nullable } from '../values/nullable.ts'
import { personal } from '../values/personal-codec.ts'
import { Ordinal } from '../values/quantity.ts'
import { Region } from '../values/region.ts'
import { ShortText } from '../values/text.ts'
import { Fault, InvestigationFinding } from './enumerations.ts'

/** Somebody looks into a delivery that nobody received, or that went elsewhere. */
export const InvestigationOpened = event('InvestigationOpened', {
  investigationId: InvestigationId,
  parcelId: ParcelId,
  issueId: IssueId
})
export interface InvestigationOpened extends t.TypeOf<typeof InvestigationOpened> {}

/** The carrier said how and where it handed a parcel over; null is what it did not say. Here the version is exact, because somebody compared the address. */
export const DeliveryVerifiedWithCarrier = event('DeliveryVerifiedWithCarrier', {
  investigationId: InvestigationId,
  mode: DeliveryMode,
  place: nullable(Region),
  matchesVersion: nullable(Ordinal),
  signer: nullable(personal(ShortText)),
  consentSeen: nullable(t.boolean),
  proof: t.readonlyArray(EvidenceRef)
})
export interface DeliveryVerifiedWithCarrier extends t.TypeOf<typeof DeliveryVerifiedWithCarrier> {}

/** What became of a delivery, and who is to answer for it. A later conclusion takes the place of an earlier one. */
export const InvestigationConcluded = event('InvestigationConcluded', {
  investigationId: InvestigationId,
  finding: InvestigationFinding,
  fault: Fault
})
export interface InvestigationConcluded extends t.TypeOf<typeof InvestigationConcluded> {}

/** What happens while a delivery is looked into. */
export type InvestigationEvent = InvestigationOpened | DeliveryVerifiedWithCarrier | InvestigationConcluded

/** The codecs of these events. */
export const investigationEvents = [InvestigationOpened, DeliveryVerifiedWithCarrier, InvestigationConcluded] as const
