import type { OrderCommand, OrderCommandType } from '@readdress/order'
import { askedFor, isUndecided, type Paper, type ParcelOnPaper, piecesOf, placeNamed } from './paper.ts'

type Of<Type extends OrderCommandType> = Extract<OrderCommand, { readonly type: Type }>
type Forbids = {
  readonly [Type in OrderCommandType]?: (
    paper: Paper,
    data: Of<Type>['data']
  ) => ReadonlyArray<readonly [string, boolean]>
}

/** Why a clerk who knows the rules would not let a command come to anything; empty where he has nothing against it. */
export const mustBeRefused = (paper: Paper, command: OrderCommand): ReadonlyArray<string> => {
  const reasonsOf = forbids[command.type] as
    | undefined
    | ((paper: Paper, data: OrderCommand['data']) => ReadonlyArray<readonly [string, boolean]>)
  return (reasonsOf?.(paper, command.data) ?? []).filter(([, holds]) => holds).map(([why]) => why)
}

const undecided = (paper: Paper, { caseId }: { readonly caseId: string }) => {
  const one = paper.cases.get(caseId)
  return ['the case has ended, or taken effect', one === undefined || !isUndecided(one)] as const
}

const carrierIsAsked = (paper: Paper, { caseId }: { readonly caseId: string }) =>
  ['the carrier is asked', askedFor(paper).includes(caseId)] as const

const standsOtherwise = (paper: Paper, file: string, ...statuses: ReadonlyArray<string>) => {
  const standing = paper.files.get(file)?.split(', ')[0]
  return [`${file} stands at ${standing}`, standing === undefined || !statuses.includes(standing)] as const
}

const piecesIn = (parcels: ReadonlyArray<ParcelOnPaper>): number => parcels.reduce((sum, { pieces }) => sum + pieces, 0)

const moving = ['Shipped', 'Delivered', 'Returned', 'Lost']

const forbids: Forbids = {
  PlaceOrder: (paper) => [['it is placed', paper.ordered > 0]],
  ReviseProposal: (paper, data) => [undecided(paper, data), carrierIsAsked(paper, data)],
  WithdrawAddressChange: (paper, data) => [undecided(paper, data), carrierIsAsked(paper, data)],
  RejectAddressChange: (paper, data) => [undecided(paper, data), carrierIsAsked(paper, data)],
  SupersedeAddressChange: (paper, data) => [undecided(paper, data)],
  InvalidateAddressChange: (paper, data) => [undecided(paper, data)],
  VerifyAddressChange: (paper, data) => [
    undecided(paper, data),
    ['the proposal was revised', paper.cases.get(data.caseId)?.proposal !== data.proposal]
  ],
  ConfirmNewAddress: (paper, data) => {
    const one = paper.cases.get(data.caseId)
    return [
      ['nobody was verified', one?.status !== 'Verified'],
      ['the proposal was revised', one?.proposal !== data.proposal],
      ['another place was proposed', data.address !== undefined && one?.place !== placeNamed(data.address)]
    ]
  },
  AmendAddress: (paper, data) => {
    const one = paper.cases.get(data.caseId)
    const parcels = [...paper.parcels.values()].filter(({ status }) => status !== 'Cancelled')
    const handedOver = parcels.filter(({ status }) => /^(Shipped|Delivered|Lost)$/.test(status))
    const sentAgain = parcels.filter(({ again }) => again !== null)
    return [
      ['nothing was confirmed', one?.status !== 'Confirmed' && one?.status !== 'FollowUp'],
      ['another version was confirmed', one?.version !== data.version],
      ['another place was confirmed', paper.versions[data.version - 1]?.place !== placeNamed(data.address)],
      ['another version is ordered', paper.ordered !== data.expectedVersion],
      ['it is ordered already', paper.ordered === data.version],
      [
        'everything has left',
        piecesIn(handedOver.filter(({ again }) => again === null)) >= paper.pieces &&
          sentAgain.every((parcel) => handedOver.includes(parcel))
      ],
      ['the address is locked', paper.locked],
      ['the order is cancelled', paper.cancelled]
    ]
  },
  PlanParcel: (paper, data) => {
    const planned = [...paper.parcels.values()].filter(({ status, again }) => status !== 'Cancelled' && again === null)
    return [
      ['so many were not ordered', piecesIn(planned) + piecesOf(data.lines) > paper.pieces],
      ['the order is cancelled', paper.cancelled]
    ]
  },
  ArrangeReshipment: (paper, data) => {
    const from = paper.parcels.get(data.fromParcelId)
    const isWrittenOff = data.remedyId !== undefined && from?.status === 'Delivered'
    const agreed =
      data.remedyId === undefined
        ? paper.cases.get(paper.offers.get(data.resolutionId ?? '') ?? '')?.agreed === true
        : /^(Reship|Exchange)$/.test(paper.remedies.get(data.remedyId) ?? '')
    const sentAgain = [...paper.parcels.values()].filter(
      ({ status, again }) => status !== 'Cancelled' && again === data.fromParcelId
    )
    return [
      ['nothing came back or was lost', !/^(Returned|Lost)$/.test(from?.status ?? '') && !isWrittenOff],
      ['so many did not come back', piecesIn(sentAgain) + piecesOf(data.lines) > (from?.pieces ?? 0)],
      ['nobody agreed to it', !agreed],
      ['the order is cancelled', paper.cancelled]
    ]
  },
  PrintLabel: (paper, data) => [
    ['the parcel has a label, or is none any more', paper.parcels.get(data.parcelId)?.status !== 'Planned'],
    ['another version is ordered', paper.ordered !== data.expectedVersion],
    ['the number is used', paper.numbers.has(data.trackingNumber)],
    ['the order is cancelled', paper.cancelled]
  ],
  VoidLabel: (paper, data) => [
    ['no label that could be torn', paper.parcels.get(data.parcelId)?.status !== 'Labelled']
  ],
  CancelParcel: (paper, data) => [
    ['it has left', moving.includes(paper.parcels.get(data.parcelId)?.status ?? 'Shipped')]
  ],
  ShipParcel: (paper, data) => {
    const parcel = paper.parcels.get(data.parcelId)
    return [
      ['it has no label, or has left', parcel?.status !== 'Labelled'],
      ['another version is ordered', paper.ordered !== data.expectedVersion],
      ['another version is on the label', parcel?.label !== paper.ordered],
      ['another parcel has this number', paper.numbers.get(data.trackingNumber) !== data.parcelId]
    ]
  },
  NotifyCarrier: (paper, data) => {
    const one = paper.cases.get(data.caseId ?? '')
    const redirects = data.action === 'RedirectToAddress' || data.action === 'ChangeRecipient'
    return [
      ['the carrier does not have it', paper.parcels.get(data.parcelId)?.status !== 'Shipped'],
      ['the carrier is asked', [...paper.intercepts.values()].some((it) => it.isOpen && it.parcelId === data.parcelId)],
      [
        'no new address is confirmed',
        redirects && (one?.version == null || !/^(Confirmed|FollowUp)$/.test(one.status))
      ],
      ['the address is locked', redirects && paper.locked]
    ]
  },
  ConfirmLoss: (paper, data) => [
    ['it never left, or came back', !/^(Shipped|Delivered)$/.test(paper.parcels.get(data.parcelId)?.status ?? '')]
  ],
  CloseCase: (paper, data) => [
    ['nothing was confirmed', !/^(Confirmed|FollowUp)$/.test(paper.cases.get(data.caseId)?.status ?? '')],
    carrierIsAsked(paper, data)
  ],
  ReopenCase: (paper, data) => [['it is not closed', paper.cases.get(data.caseId)?.status !== 'Closed']],
  RecordReview: (paper, data) => [['it is not closed', paper.cases.get(data.caseId)?.status !== 'Closed']],
  SubmitEvidence: (paper, data) => [
    standsOtherwise(paper, `dispute ${data.disputeId}`, 'Opened', 'Missed', 'Answered')
  ],
  DecideDispute: (paper, data) => [['there is no such dispute', !paper.files.has(`dispute ${data.disputeId}`)]],
  ReleaseLegalHold: (paper, data) => [standsOtherwise(paper, `hold ${data.holdId}`, 'placed')],
  CompleteImprovement: (paper, data) => [standsOtherwise(paper, `improvement ${data.actionId}`, 'agreed')],
  EscalateEnquiry: (paper, data) => [['nothing was asked', !paper.files.has(`enquiry ${data.enquiryId}`)]],
  AnswerCarrierEnquiry: (paper, data) => [['nothing was asked', !paper.files.has(`enquiry ${data.enquiryId}`)]],
  ConcludeInvestigation: (paper, data) => {
    const standing = paper.files.get(`investigation ${data.investigationId}`)
    return [
      ['nothing is looked into', standing === undefined],
      ['it is concluded so', standing === `${data.finding}, ${data.fault}`]
    ]
  },
  RecordClaimResult: (paper, data) => [['nothing was claimed', !paper.files.has(`claim ${data.claimId}`)]],
  AgreeRemedy: (paper, data) => [standsOtherwise(paper, `remedy ${data.remedyId}`, 'Proposed')],
  DeclineRemedy: (paper, data) => [standsOtherwise(paper, `remedy ${data.remedyId}`, 'Proposed')],
  CompleteRemedy: (paper, data) => [standsOtherwise(paper, `remedy ${data.remedyId}`, 'Agreed')],
  AgreeResolution: (paper, data) => [standsOtherwise(paper, `offer ${data.resolutionId}`, 'Offered')],
  DeclineResolution: (paper, data) => [standsOtherwise(paper, `offer ${data.resolutionId}`, 'Offered')],
  CompleteResolution: (paper, data) => [standsOtherwise(paper, `offer ${data.resolutionId}`, 'Agreed')]
}
