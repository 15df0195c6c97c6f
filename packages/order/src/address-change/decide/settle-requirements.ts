import * as Either from 'fp-ts/lib/Either.js'
import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { parcelOf } from '../../parcel/state.ts'
import { buyer } from '../../values/data-subject.ts'
import { sameAmount } from '../../values/money.ts'
import type { AcceptImpact, AssessImpact, GiveRecipientNotice, WaiveProtection } from '../amendment-commands.ts'
import { openProtections } from '../open-requirements.ts'
import { planChange } from '../plan-change.ts'
import type { Impact } from '../settled.ts'
import { confirmedChange } from './confirmed-change.ts'

/** What the change of a moving parcel would cost is put on record, once for each finding. */
export const assessImpact = ({ data }: InContext<AssessImpact>, order: PlacedOrder): Decision => {
  const change = confirmedChange(order, data.caseId)
  if (Either.isLeft(change)) return refuse(change.left)
  if (parcelOf(order.parcel, data.parcelId) === undefined) return unknownReference('Parcel', data.parcelId)
  const fee = data.fee ?? null
  const before = change.right.confirmation.impacts.find(({ parcelId }) => parcelId === data.parcelId)
  return before !== undefined && sameCost(before, { ...data, fee })
    ? accept()
    : accept({ type: 'ImpactAssessed', data: { ...data, fee } })
}

const sameCost = (
  one: Pick<Impact, 'delay' | 'fee' | 'payer'>,
  other: Pick<Impact, 'delay' | 'fee' | 'payer'>
): boolean => one.delay === other.delay && one.payer === other.payer && sameAmount(one.fee, other.fee)

/** The buyer accepts what was assessed for a parcel. */
export const acceptImpact = ({ data }: InContext<AcceptImpact>, order: PlacedOrder): Decision => {
  const change = confirmedChange(order, data.caseId)
  if (Either.isLeft(change)) return refuse(change.left)
  const impact = change.right.confirmation.impacts.find(({ parcelId }) => parcelId === data.parcelId)
  if (impact === undefined) return refuse({ type: 'NotRequested', kind: 'ImpactAccepted' })
  return impact.accepted
    ? accept()
    : accept({ type: 'ImpactAccepted', data: { ...data, messageId: data.messageId ?? null } })
}

/** The seller waives a payment protection that this change would void. */
export const waiveProtection = (command: InContext<WaiveProtection>, order: PlacedOrder): Decision => {
  const { data, context } = command
  const change = confirmedChange(order, data.caseId)
  if (Either.isLeft(change)) return refuse(change.left)
  const { confirmation, toPlan } = change.right
  if (confirmation.waived.includes(data.scheme)) return accept()
  const { plan } = planChange(order, command, toPlan)
  return openProtections(order, context, toPlan, plan).includes(data.scheme)
    ? accept({ type: 'ProtectionWaived', data })
    : refuse({ type: 'NotRequested', kind: 'ProtectionWaived' })
}

/** A recipient who is not the buyer is told, or it is said why not. */
export const giveRecipientNotice = ({ data }: InContext<GiveRecipientNotice>, order: PlacedOrder): Decision => {
  const change = confirmedChange(order, data.caseId)
  if (Either.isLeft(change)) return refuse(change.left)
  const { confirmation, version } = change.right
  if (version.recipient === buyer) return refuse({ type: 'NotRequested', kind: 'RecipientNotice' })
  return confirmation.recipientNotice !== null
    ? accept()
    : accept({ type: 'RecipientNoticeGiven', data: { ...data, messageId: data.messageId ?? null } })
}
