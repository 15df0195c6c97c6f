// These names are the storage format: they are read for as long as an order is kept.
import type * as t from 'io-ts'
import { event } from '../event.ts'
import { TrackingStatus } from '../parcel/enumerations.ts'
import { ActorId, Initiator } from '../values/actor.ts'
import { Duration } from '../values/duration.ts'
import { Instant } from '../values/instant.ts'
import { IssueId } from '../values/issue-id.ts'
import { ParcelId } from '../values/local-name.ts'
import { nullable } from '../values/nullable.ts'
import { personal } from '../values/personal-codec.ts'
import { Code, LongText } from '../values/text.ts'

/** No scan came for longer than the threshold; `lastScanAt` is null where there was none since the parcel left. */
export const TrackingStalled = event('TrackingStalled', {
  issueId: IssueId,
  parcelId: ParcelId,
  lastScanAt: nullable(Instant),
  threshold: Duration
})
export interface TrackingStalled extends t.TypeOf<typeof TrackingStalled> {}

/** Somebody looks after a problem with a parcel, and what he does next. */
export const IssueAssigned = event('IssueAssigned', {
  issueId: IssueId,
  parcelId: ParcelId,
  owner: ActorId,
  nextAction: Code,
  dueAt: Instant
})
export interface IssueAssigned extends t.TypeOf<typeof IssueAssigned> {}

/** A problem with a parcel is solved. Version 1 did not name the parcel. */
export const IssueResolved = event('IssueResolved', { issueId: IssueId, parcelId: ParcelId, how: Code })
export interface IssueResolved extends t.TypeOf<typeof IssueResolved> {}

/** The buyer says that nothing arrived, whatever the scan says: an issue that is open until it is resolved. */
export const NonReceiptReported = event('NonReceiptReported', {
  issueId: IssueId,
  parcelId: ParcelId,
  by: Initiator,
  statement: nullable(personal(LongText)),
  trackingStatusThen: nullable(TrackingStatus)
})
export interface NonReceiptReported extends t.TypeOf<typeof NonReceiptReported> {}

/** What happens to a problem with a parcel. */
export type IssueEvent = TrackingStalled | IssueAssigned | IssueResolved | NonReceiptReported

/** The codecs of these events. */
export const issueEvents = [TrackingStalled, IssueAssigned, IssueResolved, NonReceiptReported] as const
