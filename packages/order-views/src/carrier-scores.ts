import { elapsed, type Instant, type InterceptId, type Money, type ParcelId } from '@readdress/order'
import { countedEvents, happenedAt } from './clocks.ts'
import type { EventOf, Heeded, KeptEvents } from './kept-events.ts'

/** The types of events that speak for or against a carrier. */
export const carrierScoreEvents = [
  'LabelPrinted',
  'TrackingNumberReplaced',
  'CarrierNotified',
  'InterceptAccepted',
  'InterceptProgressed',
  'InterceptRefused',
  'InterceptSucceeded',
  'InterceptFailed',
  'InterceptCancelled',
  'InterceptCancelRefused',
  'TrackingStalled',
  'LossConfirmed',
  'ParcelFound',
  'DamageConfirmed',
  'CarrierClaimFiled',
  'CarrierClaimPaid'
] as const

/** An event that speaks for or against a carrier. */
export type CarrierScoreEvent = EventOf<(typeof carrierScoreEvents)[number] | Heeded>

/** Something that speaks for or against a carrier. */
export interface Score {
  readonly type: 'Asked' | 'Stalled' | 'Lost' | 'Damaged' | 'ClaimPaid'
  readonly carrier: string
  readonly at: Instant
  /** How long the carrier took to answer what it was asked; null where it has not, or was asked nothing. */
  readonly tookMs: number | null
  readonly succeeded: boolean
  readonly paid: Money | null
}

/** What the events of an order say about carriers, without those that were declared wrong. */
export const scoresOf = (document: KeptEvents<CarrierScoreEvent>): ReadonlyArray<Score> => {
  const happened = countedEvents(document.events).map(({ event }) => event)
  return happened.flatMap((event, place) => scoreOf(event, happened.slice(0, place), happened.slice(place + 1)))
}

const scoreOf = (
  event: CarrierScoreEvent,
  before: ReadonlyArray<CarrierScoreEvent>,
  after: ReadonlyArray<CarrierScoreEvent>
): ReadonlyArray<Score> => {
  const at = happenedAt(event)
  const ofParcel = (type: Score['type'], parcelId: ParcelId, paid: Money | null = null): ReadonlyArray<Score> => {
    const carrier = carrierOf(parcelId, before)
    return carrier === null ? [] : [{ type, carrier, at, tookMs: null, succeeded: false, paid }]
  }
  switch (event.type) {
    case 'CarrierNotified':
      return [
        { type: 'Asked', carrier: event.data.carrier, at, ...answerTo(event.data.interceptId, at, after), paid: null }
      ]
    case 'TrackingStalled':
      return ofParcel('Stalled', event.data.parcelId)
    case 'LossConfirmed': {
      const { parcelId } = event.data
      const isFound = after.some((one) => one.type === 'ParcelFound' && one.data.parcelId === parcelId)
      return isFound ? [] : ofParcel('Lost', parcelId)
    }
    case 'DamageConfirmed': {
      const { parcelId, extent, fault } = event.data
      return extent !== 'None' && fault === 'Carrier' ? ofParcel('Damaged', parcelId) : []
    }
    case 'CarrierClaimPaid': {
      const { claimId, amount } = event.data
      const claim = before.find((one) => one.type === 'CarrierClaimFiled' && one.data.claimId === claimId)
      return claim?.type === 'CarrierClaimFiled' ? ofParcel('ClaimPaid', claim.data.parcelId, amount) : []
    }
    case 'LabelPrinted':
    case 'TrackingNumberReplaced':
    case 'InterceptAccepted':
    case 'InterceptProgressed':
    case 'InterceptRefused':
    case 'InterceptSucceeded':
    case 'InterceptFailed':
    case 'InterceptCancelled':
    case 'InterceptCancelRefused':
    case 'ParcelFound':
    case 'CarrierClaimFiled':
    case 'ErrorDeclared':
    case 'PersonalDataErased':
      return []
  }
}

const carrierOf = (parcelId: ParcelId, before: ReadonlyArray<CarrierScoreEvent>): string | null => {
  const named = before.findLast(
    (one) => (one.type === 'LabelPrinted' || one.type === 'TrackingNumberReplaced') && one.data.parcelId === parcelId
  )
  return named !== undefined && 'carrier' in named.data ? named.data.carrier : null
}

// Of an instruction that was given twice, each time counts, with what was answered before the next.
const answerTo = (
  interceptId: InterceptId,
  askedAt: Instant,
  after: ReadonlyArray<CarrierScoreEvent>
): Pick<Score, 'tookMs' | 'succeeded'> => {
  const its = after.filter((one) => 'interceptId' in one.data && one.data.interceptId === interceptId)
  const again = its.findIndex(({ type }) => type === 'CarrierNotified')
  const answers = again < 0 ? its : its.slice(0, again)
  const [first] = answers
  return {
    tookMs: first === undefined ? null : elapsed(askedAt, happenedAt(first)),
    succeeded: answers.some(({ type }) => type === 'InterceptSucceeded')
  }
}
