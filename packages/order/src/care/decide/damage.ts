import { type InContext, profileOf } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { issueOf, nextIssueId } from '../../parcel/issue.ts'
import { type Parcel, parcelOf } from '../../parcel/state.ts'
import { buyer } from '../../values/data-subject.ts'
import { plus } from '../../values/duration.ts'
import type { Instant } from '../../values/instant.ts'
import type { ParcelId } from '../../values/local-name.ts'
import { knownIfStated } from '../../values/personal.ts'
import type { Fault } from '../enumerations.ts'
import type { ConfirmDamage, ReportDamage } from '../loss-commands.ts'
import type { Damage } from '../state.ts'

/** Goods arrived damaged, somebody says; what is said while that is open, such as with more pictures, belongs to the same issue. */
export const reportDamage = ({ data }: InContext<ReportDamage>, order: PlacedOrder): Decision => {
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownReference('Parcel', data.parcelId)
  const open = damageOf(order, data.parcelId)
  return accept({
    type: 'DamageReported',
    data: {
      issueId: open !== undefined && isOpen(order, open) ? open.issueId : nextIssueId(parcel, 'Damage'),
      parcelId: data.parcelId,
      by: data.by,
      extent: data.extent,
      description: knownIfStated(buyer, data.description),
      evidence: data.evidence ?? []
    }
  })
}

/** A damage that was reported is confirmed by what proves it: pictures, or the carrier's own word. */
export const confirmDamage = (command: InContext<ConfirmDamage>, order: PlacedOrder): Decision => {
  const { data } = command
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownReference('Parcel', data.parcelId)
  const damage = damageOf(order, data.parcelId)
  if (damage?.confirmed?.extent === data.extent && damage.confirmed.fault === data.fault) return accept()
  if (damage === undefined || !isOpen(order, damage))
    return refuse({ type: 'IssueNotOpen', issueId: damage?.issueId ?? null, parcelId: data.parcelId })
  const admitted = order.care.enquiries.some((one) => one.parcelId === data.parcelId && one.cause === 'Damaged')
  return damage.hasEvidence || admitted
    ? accept({
        type: 'DamageConfirmed',
        data: { issueId: damage.issueId, ...data, dueAt: claimUntil(command, parcel) }
      })
    : refuse({ type: 'EvidenceMissing', need: 'ProofOfDamage' })
}

const damageOf = ({ care }: PlacedOrder, parcelId: ParcelId): Damage | undefined =>
  care.damages.find((one) => one.parcelId === parcelId)

const isOpen = ({ parcel }: PlacedOrder, { issueId }: Damage): boolean => issueOf(parcel, issueId)?.open === true

const claimUntil = ({ data, context, occurredAt }: InContext<ConfirmDamage>, parcel: Parcel): Instant | null =>
  'label' in parcel && data.extent !== 'None' && mayBeOfCarrier(data.fault)
    ? plus(occurredAt, profileOf(context, parcel.label.carrier).claimWithin)
    : null

const mayBeOfCarrier = (fault: Fault): boolean => {
  switch (fault) {
    case 'Carrier':
    case 'ThirdParty':
    case 'Undetermined':
      return true
    case 'Seller':
    case 'Buyer':
    case 'Platform':
      return false
  }
}
