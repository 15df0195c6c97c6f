import { caseOf, interceptOf, type ParcelOnPaper, parcelOf, piecesOf, placeNamed } from './paper.ts'
import type { Gave, Writes } from './writes.ts'

/** What the clerk writes down of parcels and of what carriers were told. */
export const parcelWrites: Writes = {
  PlanParcel: (paper, { data }, gave) => {
    if (!gave('ParcelPlanned')) return
    paper.parcels.set(data.parcelId, plannedOf(data.lines, null))
  },
  ArrangeReshipment: (paper, { data }, gave) => {
    if (!gave('ReshipmentArranged')) return
    paper.parcels.set(data.newParcelId, plannedOf(data.lines, data.fromParcelId))
  },
  CancelParcel: (paper, { data }, gave) => {
    if (gave('ParcelCancelled')) Object.assign(parcelOf(paper, data.parcelId), { status: 'Cancelled', label: null })
  },
  PrintLabel: (paper, { data }, gave) => {
    if (!gave('LabelPrinted')) return
    paper.numbers.set(data.trackingNumber, data.parcelId)
    Object.assign(parcelOf(paper, data.parcelId), { status: 'Labelled', label: paper.ordered })
  },
  VoidLabel: (paper, { data }, gave) => {
    if (gave('LabelVoided')) Object.assign(parcelOf(paper, data.parcelId), { status: 'Planned', label: null })
  },
  ReplaceTrackingNumber: (paper, { data }, gave) => {
    if (gave('TrackingNumberReplaced')) paper.numbers.set(data.newNumber, data.parcelId)
  },
  ShipParcel: (paper, { data }, gave) => {
    if (gave('ParcelShipped')) leaves(parcelOf(paper, data.parcelId))
  },
  RecordTracking: (paper, { data }, gave) => {
    const parcel = parcelOf(paper, paper.numbers.get(data.trackingNumber))
    if (gave('ParcelShipped')) leaves(parcel)
    if (gave('UnexpectedRedirectObserved')) parcel.routed = 'Unknown'
    if (gave('ParcelFound')) parcel.status = 'Shipped'
    if (gave('ParcelDelivered')) parcel.status = 'Delivered'
  },
  ReceiveReturn: (paper, { data }, gave) => {
    if (gave('ReturnReceived')) parcelOf(paper, data.parcelId).status = 'Returned'
  },
  ConfirmLoss: (paper, { data }, gave) => {
    if (gave('LossConfirmed')) parcelOf(paper, data.parcelId).status = 'Lost'
  },
  RecordParcelFound: (paper, { data }, gave) => {
    if (gave('ParcelFound')) parcelOf(paper, data.parcelId).status = 'Shipped'
  },
  NotifyCarrier: (paper, { data }, gave) => {
    if (!gave('CarrierNotified')) return
    const { parcelId, caseId = null } = data
    const version = /^RedirectToAddress$|^ChangeRecipient$/.test(data.action) && caseId !== null
    const to = version ? caseOf(paper, caseId).version : null
    paper.intercepts.set(data.interceptId, { parcelId, caseId, version: to, isOpen: true })
  },
  RecordCarrierAnswer: (paper, { data }, gave) => {
    const one = interceptOf(paper, data.interceptId)
    if (isFinished(gave)) one.isOpen = false
    if (gave('InterceptAccepted') || gave('InterceptProgressed')) one.isOpen = true
    if (!gave('ParcelRerouted')) return
    const parcel = parcelOf(paper, one.parcelId)
    parcel.routed = one.version
    parcel.redirectedTo = one.version
    paper.changes += 1
    for (const other of paper.cases.values())
      if (other.version === one.version && other.status === 'Confirmed') other.status = 'FollowUp'
  },
  AnswerRedirectQuestion: (paper, { data: { parcelId, address } }, gave) => {
    if (!gave('RedirectConfirmed') || address === undefined) return
    const version = paper.versions.push({ place: placeNamed(address), before: null })
    if (gave('ParcelRerouted')) parcelOf(paper, parcelId).routed = version
  }
}

const plannedOf = (lines: ReadonlyArray<{ readonly quantity: number }>, again: string | null): ParcelOnPaper => ({
  status: 'Planned',
  pieces: piecesOf(lines),
  again,
  label: null,
  routed: null,
  redirectedTo: null
})

const isFinished = (gave: Gave): boolean =>
  gave('InterceptRefused') ||
  gave('InterceptSucceeded') ||
  gave('InterceptFailed') ||
  gave('InterceptCancelled') ||
  gave('CarrierNotReached')

const leaves = (parcel: ParcelOnPaper): void => {
  parcel.status = 'Shipped'
  parcel.routed = parcel.label
}
