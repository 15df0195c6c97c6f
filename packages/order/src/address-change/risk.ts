import type { Context } from '../context.ts'
import type { PlacedOrder } from '../order-state.ts'
import { isHandedOver } from '../parcel/stage-of.ts'
import { heldSince } from '../placement/on-platform.ts'
import { reaches } from '../values/money.ts'
import { sameCity, sameCountry, sameProvince } from '../values/region.ts'
import { changedFields } from '../values/same-address.ts'
import { type CaseFile, orderedVersion } from './state.ts'
import type { Level, RiskBand, RiskSignal } from './verification.ts'

/** A signal with what it counts. */
export interface CountedSignal {
  readonly signal: RiskSignal
  readonly points: number
}

/** How risky a case looks, by which signals, and how sure one must be of the buyer. */
export interface RiskAssessment {
  readonly signals: ReadonlyArray<CountedSignal>
  readonly score: number
  readonly band: RiskBand
  readonly requiredLevel: Level
}

/** Scores a case: the signals that follow from the order, and those that others report. The score is never below 0. */
export const assessRisk = (
  order: PlacedOrder,
  context: Context,
  one: CaseFile,
  reported: ReadonlyArray<RiskSignal>
): RiskAssessment => {
  const signals = [...new Set([...ownSignals(order, context, one), ...reported])].map((signal) => ({
    signal,
    points: context.policy.risk.points[signal]
  }))
  const score = Math.max(
    0,
    signals.reduce((sum, { points }) => sum + points, 0)
  )
  const band = bandOf(score, signals)
  return { signals, score, band, requiredLevel: requiredLevel(order, context, one, band) }
}

/** The risk of the current proposal: as it was assessed, or by what follows from the order where nobody has assessed it yet. */
export const riskOf = (
  order: PlacedOrder,
  context: Context,
  one: CaseFile
): Pick<RiskAssessment, 'band' | 'requiredLevel'> =>
  one.risk?.proposal === one.proposal.number ? one.risk : assessRisk(order, context, one, [])

const ownSignals = (order: PlacedOrder, { policy }: Context, one: CaseFile): ReadonlyArray<RiskSignal> => {
  const ordered = orderedVersion(order.addressChange)
  if (ordered === undefined) return []
  const [before, after] = [ordered.address.region, one.proposal.address.region]
  const changed = changedFields(ordered.address, one.proposal.address)
  const place = changed.some((field) => field !== 'Name' && field !== 'Phone' && field !== 'Instructions')
  const { total } = order.placement
  const made = order.addressChange.changesMade
  const found: ReadonlyArray<readonly [RiskSignal, boolean]> = [
    ['OutsideAuthenticatedChannel', !policy.verification.authenticatedChannels.includes(one.channel)],
    ['ValueAtLeastT2', reaches(total, policy.risk.veryHighValue)],
    ['ValueAtLeastT1', reaches(total, policy.risk.highValue) && !reaches(total, policy.risk.veryHighValue)],
    ['OtherCountry', !sameCountry(before, after)],
    ['OtherProvince', sameCountry(before, after) && !sameProvince(before, after)],
    ['AfterShipping', order.parcel.parcels.some(isHandedOver)],
    ['SameCityAndPhone', sameCity(before, after) && !changed.includes('Phone')],
    ['NewPhoneNameAndAddress', changed.includes('Name') && changed.includes('Phone') && place],
    ['PlatformRiskHold', heldSince(order.placement.onPlatform) !== null],
    ['SecondChange', made === 1],
    ['ThirdChange', made >= 2]
  ]
  return found.filter(([, present]) => present).map(([signal]) => signal)
}

const bandOf = (score: number, signals: ReadonlyArray<CountedSignal>): RiskBand => {
  if (signals.some(({ signal }) => signal === 'PlatformRiskHold' || signal === 'DisputedInstrument')) return 'Blocked'
  if (score >= 60) return 'High'
  return score >= 30 ? 'Medium' : 'Low'
}

const requiredLevel = (order: PlacedOrder, { policy }: Context, one: CaseFile, band: RiskBand): Level => {
  const ordered = orderedVersion(order.addressChange)
  const { total } = order.placement
  const abroad = ordered !== undefined && !sameCountry(ordered.address.region, one.proposal.address.region)
  if (band === 'Blocked' || band === 'High' || abroad || reaches(total, policy.risk.veryHighValue)) return 'L4'
  const moving = order.parcel.parcels.some((parcel) => parcel.status === 'Shipped')
  return moving || band === 'Medium' || reaches(total, policy.risk.highValue) ? 'L3' : 'L2'
}
