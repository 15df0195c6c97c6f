import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { otherPersonOf } from '../../parcel/other-person.ts'
import { parcelOf } from '../../parcel/state.ts'
import { buyer } from '../../values/data-subject.ts'
import { knownIfStated } from '../../values/personal.ts'
import { regionOf } from '../../values/place.ts'
import type { ConcludeInvestigation, OpenInvestigation, VerifyDeliveryWithCarrier } from '../loss-commands.ts'
import { type Investigation, investigationOf } from '../state.ts'

/** A delivery is looked into that the buyer did not receive, or that went elsewhere. */
export const openInvestigation = ({ data }: InContext<OpenInvestigation>, order: PlacedOrder): Decision => {
  const { investigationId, parcelId, issueId } = data
  const parcel = parcelOf(order.parcel, parcelId)
  if (parcel === undefined) return unknownReference('Parcel', parcelId)
  const before = investigationOf(order.care, investigationId)
  if (before !== undefined)
    return before.parcelId === parcelId && before.issueId === issueId
      ? accept()
      : refuse({ type: 'IdReused', kind: 'Investigation', id: investigationId })
  const isOpen = parcel.issues.some((issue) => issue.issueId === issueId && issue.open)
  return isOpen && /^(NonReceipt|OffCourse):/.test(issueId)
    ? accept({ type: 'InvestigationOpened', data })
    : refuse({ type: 'IssueNotOpen', issueId, parcelId })
}

/** How the carrier says that it handed a parcel over: a fact, also when the investigation is concluded. */
export const verifyDelivery = ({ data }: InContext<VerifyDeliveryWithCarrier>, order: PlacedOrder): Decision => {
  const investigation = investigationOf(order.care, data.investigationId)
  if (investigation === undefined) return unknownReference('Investigation', data.investigationId)
  const { matchesVersion = null, consentSeen = null, proof = [], signer } = data
  if (matchesVersion !== null && matchesVersion > order.addressChange.versions.length)
    return unknownReference('Version', String(matchesVersion))
  const parcel = parcelOf(order.parcel, investigation.parcelId)
  return accept({
    type: 'DeliveryVerifiedWithCarrier',
    data: {
      investigationId: data.investigationId,
      mode: data.mode,
      place: regionOf(data.place),
      matchesVersion,
      signer: knownIfStated(parcel === undefined ? buyer : otherPersonOf(order, parcel), signer),
      consentSeen,
      proof
    }
  })
}

/** What became of a delivery is concluded, and may be concluded otherwise when more is known; against the buyer only with proof. */
export const concludeInvestigation = ({ data }: InContext<ConcludeInvestigation>, order: PlacedOrder): Decision => {
  const investigation = investigationOf(order.care, data.investigationId)
  if (investigation === undefined) return unknownReference('Investigation', data.investigationId)
  const { concluded, hasProof }: Investigation = investigation
  if (concluded?.finding === data.finding && concluded.fault === data.fault) return accept()
  return isAgainstBuyer(data) && !hasProof
    ? refuse({ type: 'EvidenceMissing', need: 'ProofOfDelivery' })
    : accept({ type: 'InvestigationConcluded', data })
}

// That he found it, the buyer says himself.
const isAgainstBuyer = ({ finding, fault }: ConcludeInvestigation['data']): boolean =>
  finding === 'DeliveredToNewAddress' || (fault === 'Buyer' && finding !== 'BuyerFoundIt')
