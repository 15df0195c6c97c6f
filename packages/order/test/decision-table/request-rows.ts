import { a } from '../moving-parcel.ts'
import { id } from '../order-under-test.ts'
import { buyerZhang, chengdu, mianyang } from '../samples.ts'
import { bySystem } from '../steps.ts'
import type { Row } from './rows.ts'
import {
  amended,
  caseEnded,
  confirmedInVain,
  instructed,
  movedOn,
  parcelInTheHouse,
  withoutCase
} from './state-groups.ts'

const c = id('ca5e', 3)
const buyer = { actor: buyerZhang }
const wish = { caseId: c, initiator: 'Buyer', reason: 'BuyerError', recipientIsBuyer: true, baseVersion: 1 }
const elsewhere = { ...mianyang, detail: '9号' }

export const requestRows: ReadonlyArray<Row> = [
  {
    command: 'RequestAddressChange',
    data: { ...wish, address: elsewhere },
    by: buyer,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [
        ['AddressChangeRequested'],
        'unpaid',
        'placed',
        'requested',
        'verified',
        'confirmed',
        'amended',
        'shipped',
        'moving, confirmed',
        'way out agreed',
        'redirected',
        'withdrawn',
        'rejected',
        'superseded',
        'invalidated',
        'expired',
        ...instructed,
        ...parcelInTheHouse
      ],
      [
        ['AddressChangeRequested', 'AddressChangeRejected'],
        'delivered',
        'redirected, delivered',
        'closed',
        ...confirmedInVain
      ]
    ]
  },
  {
    command: 'RequestAddressChange',
    how: 'to the address of the order',
    data: { ...wish, address: chengdu },
    by: buyer,
    comesTo: [
      ['nothing', 'placed', 'shipped'],
      ['NothingToChange', 'requested', 'confirmed'],
      [['AddressChangeRequested'], 'amended', 'redirected']
    ]
  },
  {
    command: 'RequestAddressChange',
    how: 'under the id of another wish',
    data: { ...wish, caseId: a, address: elsewhere },
    by: buyer,
    comesTo: [
      [['AddressChangeRequested'], 'placed'],
      ['IdReused', 'requested', 'closed']
    ]
  },
  {
    command: 'RequestAddressChange',
    how: 'to a masked address',
    data: { ...wish, address: { ...elsewhere, recipientName: '张*' } },
    by: buyer,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['MaskedText', 'placed']
    ]
  },
  {
    command: 'RequestAddressChange',
    how: 'where the policy or the erasure stands against it',
    data: { ...wish, address: elsewhere },
    by: buyer,
    comesTo: [
      [['AddressChangeRequested', 'AddressChangeRejected'], 'fifth change on WeChat'],
      ['ValueErased', 'erased, planned']
    ]
  },
  {
    command: 'AcknowledgeRequest',
    data: { caseId: a },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutCase],
      [
        ['RequestAcknowledged'],
        'requested',
        'verified',
        'confirmed',
        'moving, confirmed',
        ...instructed,
        ...amended,
        ...movedOn,
        ...confirmedInVain
      ],
      ['CaseStatusForbids', ...caseEnded]
    ]
  },
  {
    command: 'AssessRisk',
    data: { caseId: a, proposal: 1, signals: ['AddressInBuyersBook'] },
    by: bySystem,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutCase],
      [
        ['RiskAssessed'],
        'requested',
        'verified',
        'confirmed',
        'moving, confirmed',
        ...instructed,
        ...amended,
        ...movedOn,
        ...confirmedInVain
      ],
      ['CaseStatusForbids', ...caseEnded]
    ]
  },
  {
    command: 'AssessRisk',
    how: 'of an outdated proposal',
    data: { caseId: a, proposal: 2, signals: [] },
    by: bySystem,
    comesTo: [
      ['ProposalOutdated', 'requested', 'amended'],
      ['CaseStatusForbids', 'closed']
    ]
  }
]
