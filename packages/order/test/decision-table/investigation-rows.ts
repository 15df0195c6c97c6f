import { id } from '../order-under-test.ts'
import { byCarrier } from '../steps.ts'
import { picture } from './loss-states.ts'
import type { Row } from './rows.ts'
import { everyOrder, handedOver, parcelInTheHouse, withoutParcel } from './state-groups.ts'

const investigationId = id('1417', 1)
const opened = { investigationId, parcelId: 'p1', issueId: 'NonReceipt:p1:1' }
const verified = {
  investigationId,
  mode: 'IntoLocker',
  matchesVersion: 1,
  signer: '王先生',
  consentSeen: false,
  proof: [picture]
}
const found = { investigationId, finding: 'Inconclusive', fault: 'Undetermined' }

/** What comes of looking into a delivery. */
export const investigationRows: ReadonlyArray<Row> = [
  {
    command: 'OpenInvestigation',
    data: opened,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      ['IssueNotOpen', ...parcelInTheHouse, ...handedOver]
    ]
  },
  {
    command: 'OpenInvestigation',
    how: 'where nothing arrived',
    data: opened,
    comesTo: [
      [['InvestigationOpened'], 'nothing received'],
      ['nothing', 'under investigation', 'investigation concluded']
    ]
  },
  {
    command: 'OpenInvestigation',
    how: 'of another problem',
    data: { ...opened, issueId: 'Damage:p1:1' },
    comesTo: [
      ['IssueNotOpen', 'damage reported', 'nothing received'],
      ['IdReused', 'under investigation']
    ]
  },
  {
    command: 'VerifyDeliveryWithCarrier',
    data: verified,
    by: byCarrier,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...everyOrder]
    ]
  },
  {
    command: 'VerifyDeliveryWithCarrier',
    how: 'when somebody looks into it',
    data: verified,
    by: byCarrier,
    comesTo: [
      [
        ['DeliveryVerifiedWithCarrier'],
        'under investigation',
        'under investigation, the carrier says how',
        'investigation concluded'
      ]
    ]
  },
  {
    command: 'VerifyDeliveryWithCarrier',
    how: 'and no more than that',
    data: { investigationId, mode: 'Unknown' },
    by: byCarrier,
    comesTo: [[['DeliveryVerifiedWithCarrier'], 'under investigation', 'under investigation, the carrier shows how']]
  },
  {
    command: 'VerifyDeliveryWithCarrier',
    how: 'at an address that the order never had',
    data: { ...verified, matchesVersion: 2 },
    by: byCarrier,
    comesTo: [['UnknownReference', 'under investigation']]
  },
  {
    command: 'ConcludeInvestigation',
    data: found,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...everyOrder]
    ]
  },
  {
    command: 'ConcludeInvestigation',
    how: 'when somebody looks into it',
    data: found,
    comesTo: [
      [['InvestigationConcluded'], 'under investigation'],
      ['nothing', 'investigation concluded']
    ]
  },
  ...[
    ['otherwise', 'DeliveredToOldAddress', 'Undetermined'],
    ['to the fault of the carrier', 'Inconclusive', 'Carrier'],
    ['as the buyer himself says', 'BuyerFoundIt', 'Buyer']
  ].map(
    ([how = '', finding, fault]): Row => ({
      command: 'ConcludeInvestigation',
      how,
      data: { investigationId, finding, fault },
      comesTo: [[['InvestigationConcluded'], 'under investigation', 'investigation concluded']]
    })
  ),
  ...[
    ['that it arrived', 'DeliveredToNewAddress', 'Undetermined'],
    ['to the fault of the buyer', 'Neighbour', 'Buyer']
  ].map(
    ([how = '', finding, fault]): Row => ({
      command: 'ConcludeInvestigation',
      how,
      data: { investigationId, finding, fault },
      comesTo: [
        [['InvestigationConcluded'], 'under investigation, the carrier shows how'],
        ['EvidenceMissing', 'under investigation', 'under investigation, the carrier says how']
      ]
    })
  )
]
