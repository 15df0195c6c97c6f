import type { Context } from '../context.ts'
import type { PlacedOrder } from '../order-state.ts'
import { reaches } from '../values/money.ts'
import type { PostalAddress } from '../values/postal-address.ts'
import { sameCountry } from '../values/region.ts'
import type { CaseFile } from './case-file.ts'
import { higherLevel } from './level.ts'
import { ownSignals, signalsOfTheOrder } from './own-signals.ts'
import { orderedVersion } from './state.ts'
import type { Level, RiskBand, RiskSignal, VerificationFactor } from './verification.ts'

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
  reported: ReadonlyArray<RiskSignal>,
  proven: ReadonlyArray<VerificationFactor> = one.proven
): RiskAssessment => {
  const signals = [...new Set([...ownSignals(order, context, { ...one, proven }), ...reported])].map((signal) => ({
    signal,
    points: context.policy.risk.points[signal]
  }))
  const score = Math.max(
    0,
    signals.reduce((sum, { points }) => sum + points, 0)
  )
  const band = bandOf(score, signals)
  return { signals, score, band, requiredLevel: requiredLevel(order, context, one.proposal.address, band) }
}

/**
 * The risk of the current proposal: as it was assessed, or by what follows from the order where nobody has assessed it yet. What others reported of
 * an earlier proposal of the case still counts then.
 *
 * The band is that of the assessment; how sure one must be is looked at anew, because a parcel may have left meanwhile.
 */
export const riskOf = (
  order: PlacedOrder,
  context: Context,
  one: CaseFile,
  proven: ReadonlyArray<VerificationFactor> = one.proven
): Pick<RiskAssessment, 'band' | 'requiredLevel'> => {
  const { risk } = one
  if (risk?.proposal !== one.proposal.number) {
    const own: ReadonlySet<RiskSignal> = signalsOfTheOrder
    return assessRisk(order, context, one, risk?.signals.filter((signal) => !own.has(signal)) ?? [], proven)
  }
  return {
    band: risk.band,
    requiredLevel: higherLevel(risk.requiredLevel, requiredLevel(order, context, one.proposal.address, risk.band))
  }
}

const bandOf = (score: number, signals: ReadonlyArray<CountedSignal>): RiskBand => {
  if (signals.some(({ signal }) => signal === 'PlatformRiskHold' || signal === 'DisputedInstrument')) return 'Blocked'
  if (score >= 60) return 'High'
  return score >= 30 ? 'Medium' : 'Low'
}

/** How sure one must be of the buyer for a change to an address whose risk is of a band. */
export const requiredLevel = (
  order: PlacedOrder,
  { policy }: Context,
  address: PostalAddress,
  band: RiskBand
): Level => {
  const ordered = orderedVersion(order.addressChange)
  const { total } = order.placement
  const { levels } = policy.verification
  const abroad = !sameCountry(ordered.address.region, address.region)
  if (band === 'Blocked' || band === 'High' || abroad || reaches(total, policy.risk.veryHighValue)) return levels.high
  const moving = order.parcel.parcels.some((parcel) => parcel.status === 'Shipped')
  const flagged = order.addressChange.reviews.includes('Incident')
  const raised = moving || flagged || band === 'Medium' || reaches(total, policy.risk.highValue)
  return raised ? levels.raised : levels.ordinary
}
