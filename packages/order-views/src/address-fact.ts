// These names are the form of a stored view: a change of them is a new version of the projection.
import {
  ActorRole,
  CaseId,
  Instant,
  ParcelId,
  PlatformState,
  Region,
  RejectionReason,
  ResolutionId,
  Route,
  SourceRef
} from '@readdress/order'
import * as t from 'io-ts'
import { nullable } from './nullable.ts'

const both = t.type({
  revision: t.number,
  occurredAt: Instant,
  recordedAt: Instant,
  by: ActorRole,
  source: nullable(SourceRef)
})

const fact = <Type extends string, Fields extends t.Props>(type: Type, fields: Fields) =>
  // The type first: of a fact of another type nothing else is looked at.
  t.readonly(t.intersection([t.type({ type: t.literal(type), ...fields }), both]))

/** The way of a change for one parcel, or for `Order`, what is in no parcel yet, and why no better one is open. */
export const Way = t.readonly(t.type({ target: t.string, route: Route, because: nullable(RejectionReason) }), 'Way')
export interface Way extends t.TypeOf<typeof Way> {}

/**
 * One thing that happened and that the question "where does it go?" depends on, with both times: in the world and here.
 *
 * It holds no personal value: an address version is held by the event at `revision`, and read there.
 */
export const AddressFact = t.union(
  [
    fact('Placed', { version: t.number, region: Region }),
    fact('Paid', {}),
    fact('ErrorDeclared', { sources: t.readonlyArray(SourceRef) }),
    fact('Completed', {}),
    fact('Cancelled', {}),
    fact('Confirmed', { caseId: CaseId, version: t.number, region: Region }),
    fact('Observed', { version: t.number, region: Region }),
    fact('Amended', { caseId: CaseId, version: t.number, platformState: PlatformState }),
    fact('AmendmentFailed', { caseId: CaseId, version: t.number, orderedVersion: t.number }),
    fact('OnPlatform', { version: t.number, platformState: PlatformState }),
    fact('CaseMoved', { caseId: CaseId, status: t.keyof({ Requested: null, Verified: null, Ended: null }) }),
    fact('Routed', { caseId: CaseId, ways: t.readonlyArray(Way) }),
    fact('WaysOutOffered', { caseId: CaseId, resolutionId: ResolutionId }),
    fact('WayOutAgreed', { resolutionId: ResolutionId, resolution: t.string }),
    fact('ParcelPlanned', { parcelId: ParcelId }),
    fact('ReshipmentArranged', { parcelId: ParcelId, fromParcelId: ParcelId }),
    fact('LabelPrinted', { parcelId: ParcelId, version: t.number }),
    fact('LabelVoided', { parcelId: ParcelId }),
    fact('ParcelShipped', { parcelId: ParcelId, version: t.number }),
    fact('ParcelRerouted', { parcelId: ParcelId, version: t.number }),
    fact('CourseUnknown', { parcelId: ParcelId }),
    fact('RedirectConfirmed', { version: nullable(t.number), region: nullable(Region) }),
    fact('ReturnReceived', { parcelId: ParcelId }),
    fact('LossConfirmed', { parcelId: ParcelId }),
    fact('ParcelFound', { parcelId: ParcelId }),
    fact('ParcelCancelled', { parcelId: ParcelId }),
    fact('ParcelDelivered', {
      parcelId: ParcelId,
      mode: t.string,
      place: nullable(Region),
      matchesVersion: nullable(t.number)
    })
  ],
  'AddressFact'
)
export type AddressFact = t.TypeOf<typeof AddressFact>
