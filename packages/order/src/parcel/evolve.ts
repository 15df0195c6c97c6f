import type { IssueEvent } from '../care/issue-events.ts'
import type { DamageReported, LossConfirmed, LossSuspected, ParcelFound } from '../care/loss-events.ts'
import type { ReshipmentArranged } from '../resolution/events.ts'
import { moment } from '../values/carrier-time.ts'
import type { ParcelId } from '../values/local-name.ts'
import type { ParcelEvent } from './events.ts'
import { evolveFulfilment } from './evolve-fulfilment.ts'
import { evolveHandling } from './evolve-handling.ts'
import { evolveIssues } from './evolve-issues.ts'
import { evolveParcelLoss } from './evolve-loss.ts'
import type { FulfilmentEvent } from './fulfilment-events.ts'
import type { JourneyEvent, TrackingUpdated } from './journey-events.ts'
import { stageOfScan } from './stage-of-scan.ts'
import type { Moving, Parcel, ParcelState, Scanned } from './state.ts'
import { withParcel } from './with-parcel.ts'

/** The events that change what is remembered about parcels. */
export type ParcelConcern =
  | ParcelEvent
  | FulfilmentEvent
  | JourneyEvent
  | IssueEvent
  | LossSuspected
  | LossConfirmed
  | ParcelFound
  | DamageReported
  | ReshipmentArranged

/** What an event changes in what is remembered about parcels. */
export const evolveParcel = (state: ParcelState, event: ParcelConcern): ParcelState => {
  switch (event.type) {
    case 'ParcelPlanned':
    case 'ReshipmentArranged':
    case 'LabelPrinted':
    case 'LabelVoided':
    case 'TrackingNumberReplaced':
    case 'ParcelShipped':
    case 'ReturnReceived':
    case 'ParcelCancelled':
      return evolveHandling(state, event)
    case 'FulfilmentStageReached':
    case 'FulfilmentHoldRequested':
    case 'FulfilmentHeld':
    case 'FulfilmentHoldRefused':
    case 'FulfilmentReleased':
      return evolveFulfilment(state, event)
    case 'TrackingUpdated':
      return event.data.current ? scanned(state, event) : state
    case 'OnCourseConfirmed':
      return withMoving(state, event.data.parcelId, (moving) => ({ ...moving, onCourseFor: event.data.version }))
    case 'ParcelNearOldAddress':
      return withMoving(state, event.data.parcelId, (moving) => ({
        ...moving,
        nearness: [...moving.nearness, event.data.nearness]
      }))
    case 'UnexpectedRedirectObserved':
      return withMoving(evolveIssues(state, event), event.data.parcelId, () => ({ routed: 'Unknown' }))
    case 'TrackingStalled':
      return withMoving(evolveIssues(state, event), event.data.parcelId, () => ({ stalled: true }))
    case 'OffCourseDetected':
    case 'DeliveryExceptionRaised':
    case 'LossSuspected':
    case 'DamageReported':
    case 'NonReceiptReported':
    case 'IssueAssigned':
    case 'IssueResolved':
      return evolveIssues(state, event)
    case 'LossConfirmed':
    case 'ParcelFound':
      return evolveParcelLoss(state, event)
    case 'ParcelRerouted':
      return withMoving(state, event.data.parcelId, (moving) => ({
        ...moving,
        routed: { version: event.data.version },
        onCourseFor: null,
        nearness: []
      }))
    case 'ParcelDelivered':
      return withParcel(state, event.data.parcelId, (parcel) =>
        parcel.status === 'Shipped'
          ? { ...parcel, stage: 'Delivered', status: 'Delivered', ...delivered(event.data) }
          : parcel
      )
  }
}

const delivered = ({
  mode,
  place,
  matchesVersion
}: Pick<Extract<Parcel, { status: 'Delivered' }>, 'mode' | 'place' | 'matchesVersion'>) => ({
  mode,
  place,
  matchesVersion
})

const scanned = (state: ParcelState, { data }: TrackingUpdated): ParcelState => {
  const newest = ({ stage }: Scanned): Scanned => ({
    stage: stageOfScan(data.status, data.subStatus, stage),
    trackingStatus: data.status,
    scannedAt: moment(data.eventTime),
    scannedIn: data.place
  })
  const heard = (moving: Moving): Partial<Moving> => ({ ...newest(moving), stalled: false })
  return withParcel(withMoving(state, data.parcelId, heard), data.parcelId, (parcel) =>
    parcel.status === 'Labelled' ? { ...parcel, firstScan: newest(parcel.firstScan) } : parcel
  )
}

const withMoving = (state: ParcelState, parcelId: ParcelId, update: (moving: Moving) => Partial<Moving>): ParcelState =>
  withParcel(state, parcelId, (parcel) =>
    parcel.status === 'Shipped' || parcel.status === 'Delivered' || parcel.status === 'Lost'
      ? { ...parcel, ...update(parcel) }
      : parcel
  )
