import { versionOf } from '../../address-change/state.ts'
import type { InContext } from '../../context.ts'
import type { PassedDeadline } from '../../deadline.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import { onceDue } from '../../once-due.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { buyer } from '../../values/data-subject.ts'
import { sameAmount } from '../../values/money.ts'
import { knownIfStated } from '../../values/personal.ts'
import type { DecideDispute, OpenDispute, SubmitEvidence } from '../dispute-commands.ts'
import type { Dispute } from '../dispute-state.ts'

/** That the order is disputed is a fact; a dispute of the same id is the same dispute. */
export const openDispute = ({ data }: InContext<OpenDispute>, order: PlacedOrder): Decision => {
  const { disputeId, scheme, type, amount, respondBy } = data
  const claimedVersion = data.claimedVersion ?? null
  if (claimedVersion !== null && versionOf(order.addressChange, claimedVersion) === undefined)
    return unknownReference('Version', String(claimedVersion))
  const opened = { disputeId, scheme, type, reasonCode: data.reasonCode ?? null, amount, claimedVersion, respondBy }
  const before = disputeOf(order, disputeId)
  if (before !== undefined)
    return isSameDispute(before, opened) ? accept() : refuse({ type: 'IdReused', kind: 'Dispute', id: disputeId })
  return accept({
    type: 'DisputeOpened',
    data: { ...opened, agreedPlace: knownIfStated(buyer, data.agreedPlace) }
  })
}

/** What is handed in is recorded until the dispute is decided, also after it should have been answered. */
export const submitEvidence = ({ data }: InContext<SubmitEvidence>, order: PlacedOrder): Decision => {
  const dispute = disputeOf(order, data.disputeId)
  if (dispute === undefined) return unknownReference('Dispute', data.disputeId)
  if (dispute.packages.includes(data.packageSha256)) return accept()
  return dispute.status === 'Decided'
    ? refuse({ type: 'DisputeClosed', disputeId: dispute.disputeId, outcome: dispute.outcome })
    : accept({ type: 'EvidenceSubmitted', data: { ...data, reference: data.reference ?? null } })
}

/** How a dispute was decided is a fact, and so is that it was decided otherwise on appeal. */
export const decideDispute = ({ data }: InContext<DecideDispute>, order: PlacedOrder): Decision => {
  const dispute = disputeOf(order, data.disputeId)
  if (dispute === undefined) return unknownReference('Dispute', data.disputeId)
  const amount = data.amount ?? null
  return dispute.status === 'Decided' && dispute.outcome === data.outcome && sameAmount(dispute.decidedAmount, amount)
    ? accept()
    : accept({ type: 'DisputeDecided', data: { ...data, amount } })
}

/** A dispute should have been answered by now. */
export const disputeResponseOverdue = (command: PassedDeadline, order: PlacedOrder): Decision => {
  const { data } = command
  const dispute = disputeOf(order, data.ref)
  if (dispute === undefined) return unknownReference('Dispute', data.ref)
  if (dispute.status !== 'Opened') return accept()
  const { disputeId, respondBy } = dispute
  return onceDue(command, respondBy, { type: 'DisputeDeadlineMissed', data: { disputeId, dueAt: respondBy } })
}

const disputeOf = ({ record }: PlacedOrder, id: string): Dispute | undefined =>
  record.disputes.find(({ disputeId }) => disputeId === id)

type Opened = Pick<Dispute, 'scheme' | 'type' | 'reasonCode' | 'amount' | 'claimedVersion' | 'respondBy'>

const isSameDispute = (one: Opened, other: Opened): boolean =>
  one.scheme === other.scheme &&
  one.type === other.type &&
  one.reasonCode === other.reasonCode &&
  sameAmount(one.amount, other.amount) &&
  one.claimedVersion === other.claimedVersion &&
  one.respondBy === other.respondBy
