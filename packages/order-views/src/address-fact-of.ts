import type { RecordedEvent } from '@readdress/projections'
import type { AddressEvent } from './address-events.ts'
import type { AddressFact } from './address-fact.ts'
import { recordedAtOf } from './recorded-at.ts'

/** What the question "where does it go?" needs of an event. */
export const addressFactOf = (event: AddressEvent, recorded: RecordedEvent): AddressFact => {
  const { occurredAt, actor, source = null } = event.metadata
  const { revision } = recorded
  const at = { revision, occurredAt, recordedAt: recordedAtOf(event, recorded), by: actor.role, source }
  switch (event.type) {
    case 'OrderPlaced':
      return { ...at, type: 'Placed', version: event.data.version, region: event.data.address.region }
    case 'PaymentRecorded':
      return { ...at, type: 'Paid' }
    case 'ErrorDeclared':
      return { ...at, type: 'ErrorDeclared', sources: event.data.sources }
    case 'OrderCompleted':
      return { ...at, type: 'Completed' }
    case 'OrderCancelled':
      return { ...at, type: 'Cancelled' }
    case 'AddressChangeRequested':
    case 'VerificationExpired':
      return { ...at, type: 'CaseMoved', caseId: event.data.caseId, status: 'Requested' }
    case 'ProposalRevised': {
      const { caseId, verificationKept } = event.data
      return { ...at, type: 'CaseMoved', caseId, status: verificationKept ? 'Verified' : 'Requested' }
    }
    case 'AddressChangeVerified':
      return { ...at, type: 'CaseMoved', caseId: event.data.caseId, status: 'Verified' }
    case 'AddressChangeRejected':
    case 'AddressChangeWithdrawn':
    case 'AddressChangeSuperseded':
    case 'AddressChangeInvalidated':
    case 'AddressChangeExpired':
    case 'CaseClosed':
      return { ...at, type: 'CaseMoved', caseId: event.data.caseId, status: 'Ended' }
    case 'NewAddressConfirmed':
      return {
        ...at,
        type: 'Confirmed',
        caseId: event.data.caseId,
        version: event.data.version,
        region: event.data.address.region
      }
    case 'AddressChangeRouted': {
      const ways = event.data.plan.map(({ target, route, because }) => ({ target, route, because }))
      return { ...at, type: 'Routed', caseId: event.data.caseId, ways }
    }
    case 'ResolutionOffered': {
      const { caseId, resolutionId } = event.data
      return { ...at, type: 'WaysOutOffered', caseId, resolutionId }
    }
    case 'ResolutionAgreed': {
      const { resolutionId, resolution } = event.data
      return { ...at, type: 'WayOutAgreed', resolutionId, resolution }
    }
    case 'AddressAmended':
      return {
        ...at,
        type: 'Amended',
        caseId: event.data.caseId,
        version: event.data.version,
        platformState: event.data.write === 'None' ? 'NotNeeded' : 'Pending'
      }
    case 'AmendmentFailed':
      return {
        ...at,
        type: 'AmendmentFailed',
        caseId: event.data.caseId,
        version: event.data.version,
        orderedVersion: event.data.orderedVersion
      }
    case 'PlatformAmendmentAcknowledged':
      return { ...at, type: 'OnPlatform', version: event.data.version, platformState: 'Acknowledged' }
    case 'AmendmentReadBackConfirmed':
      return { ...at, type: 'OnPlatform', version: event.data.version, platformState: 'ReadBackOk' }
    case 'AmendmentReadBackMismatch':
      return { ...at, type: 'OnPlatform', version: event.data.version, platformState: 'Mismatch' }
    case 'PlatformAddressChangeObserved':
      // What counts in the world is when it was changed there, not when it was seen.
      return {
        ...at,
        occurredAt: event.data.changedAt,
        type: 'Observed',
        version: event.data.version,
        region: event.data.address.region
      }
    case 'ParcelPlanned':
    case 'LabelVoided':
    case 'ReturnReceived':
    case 'LossConfirmed':
    case 'ParcelFound':
    case 'ParcelCancelled':
      return { ...at, type: event.type, parcelId: event.data.parcelId }
    case 'ReshipmentArranged': {
      const { newParcelId: parcelId, fromParcelId } = event.data
      return { ...at, type: 'ReshipmentArranged', parcelId, fromParcelId }
    }
    case 'LabelPrinted':
    case 'ParcelShipped':
    case 'ParcelRerouted':
      return { ...at, type: event.type, parcelId: event.data.parcelId, version: event.data.version }
    case 'UnexpectedRedirectObserved':
      return { ...at, type: 'CourseUnknown', parcelId: event.data.parcelId }
    case 'RedirectConfirmed':
      return {
        ...at,
        type: 'RedirectConfirmed',
        version: event.data.version,
        region: event.data.address?.region ?? null
      }
    case 'ParcelDelivered': {
      const { parcelId, mode, place, matchesVersion } = event.data
      return { ...at, type: 'ParcelDelivered', parcelId, mode, place, matchesVersion }
    }
  }
}
