import { id } from '../order-under-test.ts'
import { buyerZhang } from '../samples.ts'
import { proposal } from './remedy-states.ts'
import type { Row } from './rows.ts'
import { everyOrder, handedOver, parcelInTheHouse, withoutParcel } from './state-groups.ts'

const remedyId = id('4e3d', 1)
const buyer = { actor: buyerZhang }
const yuan = (minor: string) => ({ minor, currency: 'CNY' })
const choice = { remedyId, remedy: 'Reship', by: 'Buyer' }

/** What comes of making good a problem with a parcel. */
export const remedyRows: ReadonlyArray<Row> = [
  {
    command: 'ProposeRemedy',
    data: proposal,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      ['IssueNotOpen', ...parcelInTheHouse, ...handedOver]
    ]
  },
  {
    command: 'ProposeRemedy',
    how: 'for a problem that is open',
    data: proposal,
    comesTo: [
      [['RemedyProposed'], 'lost', 'damage reported', 'nothing received', 'stalled'],
      ['nothing', 'remedy proposed', 'remedy agreed'],
      ['IssueNotOpen', 'loss suspected, and resolved']
    ]
  },
  {
    command: 'ProposeRemedy',
    how: 'for two parcels, one without a problem',
    data: { ...proposal, remedyId: id('4e3d', 2), parcelIds: ['p1', 'p2'] },
    comesTo: [
      ['UnknownReference', 'lost'],
      ['IssueNotOpen', 'remedy agreed, sent again']
    ]
  },
  ...[
    { ...proposal, parcelIds: ['p2'] },
    { ...proposal, options: proposal.options.slice(1) },
    { ...proposal, options: [...proposal.options.slice(0, 4), { remedy: 'Coupon' }] },
    { ...proposal, options: proposal.options.map((one) => ({ ...one, amount: yuan('1') })) }
  ].map(
    (other, place): Row => ({
      command: 'ProposeRemedy',
      how: `under the id of another offer (${place + 1})`,
      data: other,
      comesTo: [['IdReused', 'remedy proposed']]
    })
  ),
  {
    command: 'ProposeRemedy',
    how: 'of nothing',
    data: { ...proposal, options: [] },
    comesTo: [['InvalidValue', 'lost']]
  },
  {
    command: 'ProposeRemedy',
    how: 'for no parcel',
    data: { ...proposal, parcelIds: [] },
    comesTo: [['InvalidValue', 'lost']]
  },
  {
    command: 'AgreeRemedy',
    data: choice,
    by: buyer,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...everyOrder]
    ]
  },
  {
    command: 'AgreeRemedy',
    how: 'when it is proposed',
    data: choice,
    by: buyer,
    comesTo: [
      [['RemedyAgreed'], 'remedy proposed'],
      ['nothing', 'remedy agreed', 'remedy completed'],
      ['OfferClosed', 'remedy declined', 'remedy agreed, a refund']
    ]
  },
  {
    command: 'AgreeRemedy',
    how: 'on something that was not proposed',
    data: { ...choice, remedy: 'Coupon' },
    by: buyer,
    comesTo: [
      ['OptionNotOffered', 'remedy proposed'],
      ['OfferClosed', 'remedy agreed']
    ]
  },
  ...(
    [
      ['as much as was proposed', 'RefundPartial', yuan('5940'), ['RemedyAgreed']],
      ['less than was proposed', 'RefundPartial', yuan('1000'), ['RemedyAgreed']],
      ['more than was proposed', 'RefundPartial', yuan('5941'), 'AmountExceeded'],
      ['another currency', 'RefundPartial', { minor: '100', currency: 'USD' }, 'AmountExceeded'],
      ['all that was paid', 'RefundFull', yuan('19800'), ['RemedyAgreed']],
      ['more than was paid', 'RefundFull', yuan('19801'), 'AmountExceeded'],
      ['as much as both like', 'Compensation', yuan('50000'), ['RemedyAgreed']]
    ] as const
  ).map(
    ([how, remedy, amount, outcome]): Row => ({
      command: 'AgreeRemedy',
      how,
      data: { ...choice, remedy, amount },
      by: buyer,
      comesTo: [[outcome, 'remedy proposed']]
    })
  ),
  {
    command: 'DeclineRemedy',
    data: { remedyId, by: 'Buyer' },
    by: buyer,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...everyOrder]
    ]
  },
  {
    command: 'DeclineRemedy',
    how: 'when it is proposed',
    data: { remedyId, by: 'Buyer' },
    by: buyer,
    comesTo: [
      [['RemedyDeclined'], 'remedy proposed'],
      ['nothing', 'remedy declined'],
      ['OfferClosed', 'remedy agreed', 'remedy completed']
    ]
  },
  {
    command: 'CompleteRemedy',
    data: { remedyId, reference: 'R-4471' },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...everyOrder]
    ]
  },
  {
    command: 'CompleteRemedy',
    how: 'when it is agreed',
    data: { remedyId, reference: 'R-4471' },
    comesTo: [
      [['RemedyCompleted'], 'remedy agreed', 'remedy agreed, a refund', 'remedy agreed, sent again'],
      ['nothing', 'remedy completed'],
      ['RemedyNotAgreed', 'remedy proposed', 'remedy declined']
    ]
  }
]
