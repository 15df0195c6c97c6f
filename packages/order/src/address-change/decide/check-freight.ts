import * as Either from 'fp-ts/lib/Either.js'
import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { Happened } from '../../order-event.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { ChannelPolicy } from '../../policy/channel-policy.ts'
import { difference, type Money, sameAmount } from '../../values/money.ts'
import type { RecordFreightCheck, SettleFreightDifference } from '../agreement-commands.ts'
import { directionOf, type FreightOutcome } from '../freight.ts'
import { caseForbids } from './case-forbids.ts'
import { confirmedChange } from './confirmed-change.ts'
import { interceptInProgress } from './end-case.ts'

/** What the new address costs beside the old one, and who bears it by the policy; a policy that refuses to send for more ends the case. */
export const recordFreightCheck = ({ data, context }: InContext<RecordFreightCheck>, order: PlacedOrder): Decision => {
  const change = confirmedChange(order, data.caseId)
  if (Either.isLeft(change)) return refuse(change.left)
  const { one, confirmation } = change.right
  if (one.status === 'FollowUp') return refuse(caseForbids(one))
  const more = difference(data.after, data.before)
  if (more === null) return refuse({ type: 'InvalidValue', field: 'after', problem: 'another currency than before' })
  const outcome = data.deliverable ? outcomeOf(context.policy, more) : 'NotDeliverable'
  const owed = data.deliverable ? more : null
  if (confirmation.freight?.outcome === outcome && sameAmount(confirmation.freight.difference, owed)) return accept()
  const checked: Happened = { type: 'FreightChecked', data: { caseId: data.caseId, outcome, difference: owed } }
  if (outcome !== 'HigherBuyerPays' || context.policy.freightRule.higher !== 'Refuse') return accept(checked)
  const asked = interceptInProgress(order, data.caseId)
  return asked === null
    ? accept(checked, {
        type: 'AddressChangeRejected',
        data: { caseId: data.caseId, reason: 'FreightNotSettled', platformCode: null, by: 'System' }
      })
    : refuse(asked)
}

const outcomeOf = ({ freightRule }: ChannelPolicy, more: Money): FreightOutcome => {
  if (more.minor === '0') return 'Same'
  if (more.minor.startsWith('-')) return freightRule.lower === 'Refund' ? 'LowerRefunded' : 'LowerKept'
  return freightRule.higher === 'SellerBears' ? 'HigherSellerBears' : 'HigherBuyerPays'
}

/** The difference was paid or refunded, in the direction in which it is owed. */
export const settleFreightDifference = ({ data }: InContext<SettleFreightDifference>, order: PlacedOrder): Decision => {
  const change = confirmedChange(order, data.caseId)
  if (Either.isLeft(change)) return refuse(change.left)
  const { freight } = change.right.confirmation
  if (freight === null || directionOf(freight.outcome) !== data.direction)
    return refuse({ type: 'NotRequested', kind: 'FreightSettled' })
  return freight.settled
    ? accept()
    : accept({ type: 'FreightDifferenceSettled', data: { ...data, reference: data.reference ?? null } })
}
