import type { OrderCommand } from '@readdress/order'
import { parcelWrites } from './clerk-of-parcels.ts'
import { recordWrites } from './clerk-of-the-record.ts'
import { askedFor, caseOf, interceptOf, isUndecided, type Paper, piecesOf, placeNamed } from './paper.ts'
import type { Gave, Writes } from './writes.ts'

/**
 * What a clerk writes down after a command was answered. He hears the names of what happened, nothing else: every number
 * and every place on his sheet he works out by himself from what was asked.
 */
export const writeDown = (paper: Paper, command: OrderCommand, gave: Gave): void => {
  const write = writes[command.type] as undefined | ((paper: Paper, command: OrderCommand, gave: Gave) => void)
  write?.(paper, command, gave)
  recordWrites(paper, command, gave)
}

const writes: Writes = {
  PlaceOrder: (paper, { data }, gave) => {
    if (!gave('OrderPlaced')) return
    paper.pieces = piecesOf(data.lines)
    paper.versions.push({ place: placeNamed(data.address), before: null })
    paper.ordered = 1
  },
  CancelOrder: (paper, _command, gave) => {
    if (gave('OrderCancelled')) paper.cancelled = true
  },
  LockAddress: (paper, _command, gave) => {
    if (gave('AddressLocked')) paper.locked = true
  },
  UnlockAddress: (paper, _command, gave) => {
    if (gave('AddressUnlocked')) paper.locked = false
  },
  RequestAddressChange: (paper, { data: { caseId, address }, actor, channel, occurredAt }, gave) => {
    if (!gave('AddressChangeRequested')) return
    const status = gave('AddressChangeRejected') ? 'Rejected' : 'Requested'
    const asked = { askedAt: Date.parse(occurredAt), askedBy: `${actor.id} by ${channel}` }
    paper.cases.set(caseId, { ...asked, status, proposal: 1, place: placeNamed(address), version: null, agreed: false })
  },
  ReviseProposal: (paper, { data: { caseId, address }, actor, channel }, gave) => {
    if (!gave('ProposalRevised')) return
    const one = caseOf(paper, caseId)
    const place = placeNamed(address)
    // The one who asked may name the company of the same house; whether that is enough depends on the policy.
    const mayBeKept =
      one.status === 'Verified' && one.askedBy === `${actor.id} by ${channel}` && place.startsWith(`${one.place} `)
    Object.assign(one, { proposal: one.proposal + 1, place, version: null })
    one.status = gave('verificationKept') ? (mayBeKept ? 'Verified' : 'verified for another place') : 'Requested'
    if (gave('AddressChangeRejected')) one.status = 'Rejected'
  },
  VerifyAddressChange: (paper, { data: { caseId } }, gave) => {
    if (gave('AddressChangeRejected')) caseOf(paper, caseId).status = 'Rejected'
    if (!gave('AddressChangeVerified')) return
    const one = caseOf(paper, caseId)
    one.status = 'Verified'
    for (const [otherId, other] of paper.cases)
      if (otherId !== caseId && isUndecided(other) && (other.status !== 'Requested' || other.askedAt <= one.askedAt))
        other.status = 'Superseded'
  },
  ConfirmNewAddress: (paper, { data: { caseId } }, gave) => {
    if (!gave('NewAddressConfirmed')) return
    const one = caseOf(paper, caseId)
    one.status = 'Confirmed'
    one.version = paper.versions.push({ place: one.place, before: null })
  },
  RejectAddressChange: (paper, { data }, gave) => {
    if (gave('AddressChangeRejected')) caseOf(paper, data.caseId).status = 'Rejected'
  },
  WithdrawAddressChange: (paper, { data }, gave) => {
    if (gave('AddressChangeWithdrawn')) caseOf(paper, data.caseId).status = 'Withdrawn'
  },
  SupersedeAddressChange: (paper, { data }, gave) => {
    if (gave('AddressChangeSuperseded')) caseOf(paper, data.caseId).status = 'Superseded'
  },
  InvalidateAddressChange: (paper, { data }, gave) => {
    if (gave('AddressChangeInvalidated')) caseOf(paper, data.caseId).status = 'Invalidated'
  },
  RecordDeadlinePassed: (paper, { data: { ref } }, gave) => {
    // The deadline of an approval names its kind after the id of the case.
    const caseId = ref.slice(0, 36)
    if (gave('VerificationExpired')) caseOf(paper, caseId).status = 'Requested'
    if (gave('AddressChangeExpired')) caseOf(paper, caseId).status = 'Expired'
    if (gave('InterceptTimedOut')) interceptOf(paper, ref).isOpen = false
  },
  AmendAddress: (paper, { data: { caseId, version } }, gave) => {
    if (!gave('AddressAmended')) return
    caseOf(paper, caseId).status = 'FollowUp'
    orders(paper, version)
  },
  RecordPlatformAnswer: (paper, { data: { caseId, version } }, gave) => {
    const sheet = paper.versions[version - 1]
    if (!gave('AmendmentFailed') || sheet?.before == null) return
    paper.ordered = sheet.before
    paper.changes -= 1
    const one = caseOf(paper, caseId)
    const goesThere = [...paper.parcels.values()].some(({ redirectedTo }) => redirectedTo === version)
    if (one.status === 'FollowUp' && !one.agreed && !goesThere) one.status = 'Confirmed'
    if (gave('AddressChangeSuperseded')) one.status = 'Superseded'
  },
  ObservePlatformAddress: (paper, { data }, gave) => {
    if (!gave('PlatformAddressChangeObserved')) return
    orders(paper, paper.versions.push({ place: placeNamed(data.address), before: null }))
    const asked = askedFor(paper)
    for (const [caseId, one] of paper.cases) if (isUndecided(one) && !asked.includes(caseId)) one.status = 'Superseded'
  },
  ...parcelWrites,
  OfferResolution: (paper, { data }, gave) => {
    if (gave('ResolutionOffered')) paper.offers.set(data.resolutionId, data.caseId)
  },
  AgreeResolution: (paper, { data }, gave) => {
    const one = paper.cases.get(paper.offers.get(data.resolutionId) ?? '')
    if (!gave('ResolutionAgreed') || one === undefined || one.version === null) return
    one.agreed = true
    if (one.status === 'Confirmed') one.status = 'FollowUp'
  },
  AgreeRemedy: (paper, { data }, gave) => {
    if (gave('RemedyAgreed')) paper.remedies.set(data.remedyId, data.remedy)
  },
  CloseCase: (paper, { data }, gave) => {
    if (gave('CaseClosed')) caseOf(paper, data.caseId).status = 'Closed'
  },
  RecordErasure: (paper, _command, gave) => {
    if (gave('PersonalDataErased')) paper.erased = true
  },
  ReopenCase: (paper, { data }, gave) => {
    if (gave('CaseReopened')) caseOf(paper, data.caseId).status = 'FollowUp'
  }
}

const orders = (paper: Paper, version: number): void => {
  const sheet = paper.versions[version - 1]
  if (sheet !== undefined) sheet.before = paper.ordered
  paper.ordered = version
  paper.changes += 1
}
