import * as Either from 'fp-ts/lib/Either.js'
import type { Context } from '../context.ts'
import type { OrderError } from '../order-error.ts'
import type { OrderState, PlacedOrder } from '../order-state.ts'
import { buyer } from '../values/data-subject.ts'
import { plus } from '../values/duration.ts'
import type { CaseId } from '../values/identity.ts'
import type { Instant } from '../values/instant.ts'
import { erasedLeaf } from '../values/postal-address.ts'
import type { ChangeToPlan } from './change-plan.ts'
import { type ConfirmedChange, confirmedChange } from './decide/confirmed-change.ts'
import { amendingForbidden, amends, standsAgainst } from './decide/may-take-effect.ts'
import { rejectionReason } from './decide/rejection-reason.ts'
import type { RejectionReason } from './enumerations.ts'
import { planChange } from './plan-change.ts'
import type { Requirement, RoutedTarget } from './requirement.ts'
import { requiredLevel } from './risk.ts'
import { type AddressVersion, orderedVersion } from './state.ts'
import type { Level } from './verification.ts'

/** Whether the address of an order can be changed now, on which way for each target, and why not. */
export interface Editability {
  readonly canChange: boolean
  /** Why a wish of the buyer would be refused; null where it would be taken in. */
  readonly refused: OrderError | null
  /** Why a wish of the buyer would be taken in and rejected at once, wherever it leads within the country. */
  readonly rejected: RejectionReason | null
  /** The way for every parcel, and for `Order`, what is in no parcel yet. */
  readonly targets: ReadonlyArray<RoutedTarget>
  /** What would have to be settled for a change that the buyer asks for in a chat. */
  readonly requirements: ReadonlyArray<Requirement>
  /** How sure one must at least be that it is the buyer who asks. */
  readonly level: Level | null
  readonly changesMade: number
  /** null where the platform sets no limit. */
  readonly changesLeft: number | null
  /** When the platform closes the window for amendments; null where it does not. */
  readonly windowEnds: Instant | null
  /** The changes that the buyer has confirmed, with what keeps each from being saved now, whoever saves it; null where nothing does. */
  readonly confirmed: ReadonlyArray<{
    readonly caseId: CaseId
    readonly version: number
    readonly forbidden: OrderError | null
  }>
}

/**
 * Explains whether and how the address of an order can be changed at a moment, without deciding anything.
 *
 * It speaks of the buyer's wish in general: another country, or what the policy says of single parts of the address, is found out by the wish itself.
 */
export const explainEditability = (state: OrderState, context: Context, at: Instant): Editability => {
  if (state.status === 'NotPlaced') return nothingToChange
  const now = { context, occurredAt: at }
  const ordered = orderedVersion(state.addressChange)
  const { maxChanges, amendWindow } = context.policy
  const { changesMade } = state.addressChange
  const refused = erasedOf(ordered)
  const rejected = refused === null ? rejectionReason(now, state, { initiator: 'Buyer', address: null }) : null
  const level = requiredLevel(state, context, ordered.address, 'Low')
  const { plan, requirements } = planChange(state, now, wishFor(ordered, at, level))
  return {
    canChange:
      refused === null && rejected === null && plan.some(({ route }) => amends(route) || route === 'CarrierIntercept'),
    refused,
    rejected,
    targets: plan,
    requirements,
    level,
    changesMade,
    changesLeft: maxChanges === null ? null : Math.max(0, maxChanges - changesMade),
    windowEnds: amendWindow === null ? null : plus(state.placement.orderedAt, amendWindow),
    confirmed: confirmedChanges(state).map((change) => ({
      caseId: change.one.caseId,
      version: change.version.version,
      forbidden: standsAgainst(now, state, change) ?? amendingForbidden(now, state, change)
    }))
  }
}

const nothingToChange: Editability = {
  canChange: false,
  refused: null,
  rejected: null,
  targets: [],
  requirements: [],
  level: null,
  changesMade: 0,
  changesLeft: null,
  windowEnds: null,
  confirmed: []
}

const erasedOf = ({ address }: AddressVersion): OrderError | null => {
  const erased = erasedLeaf(address)
  return erased === null
    ? null
    : { type: 'ValueErased', subject: erased.subject, because: erased.because, need: 'Address' }
}

const wishFor = ({ address }: AddressVersion, at: Instant, required: Level): ChangeToPlan => ({
  address,
  recipient: buyer,
  requestedAt: at,
  required,
  band: null,
  selfService: false,
  consented: false,
  confirmation: null
})

// A version that is ordered, or was, is no longer to be saved.
const confirmedChanges = (order: PlacedOrder): ReadonlyArray<ConfirmedChange> =>
  order.addressChange.cases.flatMap(({ caseId }) => {
    const change = confirmedChange(order, caseId)
    if (Either.isLeft(change)) return []
    const { status } = change.right.version
    return status === 'Ordered' || status === 'Replaced' ? [] : [change.right]
  })
