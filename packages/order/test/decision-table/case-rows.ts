import { a } from '../moving-parcel.ts'
import { id } from '../order-under-test.ts'
import { agentLi, buyerZhang, mianyang } from '../samples.ts'
import { bySystem } from '../steps.ts'
import type { Row } from './rows.ts'
import { amended, caseEnded, confirmedInVain, everyOrder, instructed, movedOn, withoutCase } from './state-groups.ts'

const b = id('ca5e', 2)
const buyer = { actor: buyerZhang }
const elsewhere = { ...mianyang, detail: '9号' }

// A wish that has no effect yet, and no carrier at it.
const endable = [
  'requested',
  'verified',
  'confirmed',
  'moving, confirmed',
  'carrier not reached',
  'carrier silent',
  'carrier refused',
  'offer open'
] as const
const withCarrier = ['carrier asked', 'intercept accepted', 'cancelling'] as const

export const caseRows: ReadonlyArray<Row> = [
  {
    command: 'RequestClarification',
    data: { caseId: a, missing: ['Phone'] },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutCase],
      [['ClarificationRequested'], 'requested', 'verified'],
      [
        'CaseStatusForbids',
        'confirmed',
        'moving, confirmed',
        ...instructed,
        ...amended,
        ...movedOn,
        ...confirmedInVain,
        ...caseEnded
      ]
    ]
  },
  {
    command: 'RequestClarification',
    how: 'of what was asked already',
    data: { caseId: a, missing: ['Phone'] },
    comesTo: [['nothing', 'buyer asked what is missing']]
  },
  {
    command: 'ReviseProposal',
    data: { caseId: a, address: elsewhere, recipientIsBuyer: true },
    by: buyer,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutCase],
      [['ProposalRevised'], ...endable],
      [['ProposalRevised', 'AddressChangeRejected'], ...confirmedInVain],
      ['InterceptInProgress', ...withCarrier],
      ['CaseStatusForbids', ...amended, ...movedOn, ...caseEnded]
    ]
  },
  {
    command: 'ReviseProposal',
    how: 'to what is proposed already',
    data: { caseId: a, address: mianyang, recipientIsBuyer: true },
    by: buyer,
    comesTo: [['nothing', 'requested', 'verified', 'confirmed']]
  },
  {
    command: 'ReviseProposal',
    how: 'to a masked address',
    data: { caseId: a, address: { ...elsewhere, phone: '138****1234' }, recipientIsBuyer: true },
    by: buyer,
    comesTo: [['MaskedText', 'requested', 'confirmed']]
  },
  {
    command: 'RouteAddressChange',
    data: { caseId: a },
    by: bySystem,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutCase],
      ['NotConfirmed', 'requested', 'verified'],
      [['AddressChangeRouted'], 'amended, new label', 'confirmed, cancelled', 'redirected, delivered'],
      [
        'nothing',
        'confirmed',
        'amended',
        'amended, old label',
        'moving, confirmed',
        ...instructed,
        'way out agreed',
        'redirected',
        'confirmed, locked'
      ],
      ['CaseStatusForbids', ...caseEnded]
    ]
  },
  {
    command: 'RejectAddressChange',
    data: { caseId: a, reason: 'OutOfServiceArea', by: 'Seller', platformCode: '1001' },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutCase],
      [['AddressChangeRejected'], ...endable, ...confirmedInVain],
      ['CaseAlreadyEffective', 'closed', ...amended, ...movedOn],
      ['InterceptInProgress', ...withCarrier],
      ['nothing', 'rejected'],
      ['CaseStatusForbids', 'withdrawn', 'superseded', 'invalidated', 'expired']
    ]
  },
  {
    command: 'RejectAddressChange',
    how: 'by the buyer',
    data: { caseId: a, reason: 'BuyerRefused', by: 'Buyer' },
    by: buyer,
    comesTo: [
      [['AddressChangeRejected'], 'consent asked'],
      ['ActorNotPermitted', 'requested']
    ]
  },
  {
    command: 'SupersedeAddressChange',
    data: { caseId: a, byCaseId: b },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['nothing', 'superseded'],
      ['UnknownReference', ...everyOrder.filter((state) => state !== 'superseded')]
    ]
  },
  {
    command: 'SupersedeAddressChange',
    how: 'by the other one',
    data: { caseId: a, byCaseId: b },
    by: { actor: agentLi },
    comesTo: [
      [['AddressChangeSuperseded'], 'two open cases', 'two open cases, one verified', 'two open cases, one confirmed']
    ]
  },
  {
    command: 'SupersedeAddressChange',
    how: 'by one that has ended',
    data: { caseId: b, byCaseId: a },
    comesTo: [['CaseStatusForbids', 'superseded']]
  },
  {
    command: 'InvalidateAddressChange',
    data: { caseId: a, cause: 'Shipped' },
    by: bySystem,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutCase],
      [['AddressChangeInvalidated'], ...endable, ...confirmedInVain],
      ['CaseAlreadyEffective', 'closed', ...amended, ...movedOn],
      ['InterceptInProgress', ...withCarrier],
      ['nothing', 'invalidated'],
      ['CaseStatusForbids', 'withdrawn', 'rejected', 'superseded', 'expired']
    ]
  }
]
