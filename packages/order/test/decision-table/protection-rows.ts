import { a } from '../moving-parcel.ts'
import { supervisorChen } from '../samples.ts'
import { bySystem } from '../steps.ts'
import type { Row } from './rows.ts'
import {
  amended,
  caseEnded,
  confirmedInVain,
  everyOrder,
  handedOver,
  instructed,
  movedOn,
  parcelInTheHouse,
  withoutCase
} from './state-groups.ts'

const supervisor = { actor: supervisorChen }

export const protectionRows: ReadonlyArray<Row> = [
  {
    command: 'AssessImpact',
    data: { caseId: a, parcelId: 'p1', delay: 'P1D', payer: 'Shipper', chance: 'Likely', lostGuarantees: [] },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', 'confirmed', 'amended', ...withoutCase, ...confirmedInVain],
      ['NotConfirmed', 'requested', 'verified'],
      [['ImpactAssessed'], 'amended, old label', 'amended, new label', 'moving, confirmed', ...instructed, ...movedOn],
      ['CaseStatusForbids', ...caseEnded]
    ]
  },
  {
    command: 'AcceptImpact',
    data: { caseId: a, parcelId: 'p1', by: 'Buyer' },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutCase],
      ['NotConfirmed', 'requested', 'verified'],
      ['NotRequested', 'confirmed', 'moving, confirmed', ...amended, ...confirmedInVain],
      ['nothing', ...instructed, ...movedOn],
      ['CaseStatusForbids', ...caseEnded]
    ]
  },
  {
    command: 'AcceptImpact',
    how: 'of a cost that was found out',
    data: { caseId: a, parcelId: 'p1', by: 'Buyer' },
    comesTo: [[['ImpactAccepted'], 'moving, impact assessed']]
  },
  {
    command: 'WaiveProtection',
    data: { caseId: a, scheme: 'PayPalSellerProtection', by: 'Seller' },
    by: supervisor,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutCase],
      ['NotConfirmed', 'requested', 'verified'],
      ['NotRequested', 'confirmed', ...amended, ...confirmedInVain],
      [['ProtectionWaived'], 'moving, confirmed'],
      ['nothing', ...instructed, ...movedOn],
      ['CaseStatusForbids', ...caseEnded]
    ]
  },
  {
    command: 'GiveRecipientNotice',
    data: { caseId: a, basis: 'BuyerInformed' },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutCase],
      ['NotConfirmed', 'requested', 'verified'],
      ['NotRequested', 'confirmed', 'moving, confirmed', ...instructed, ...amended, ...movedOn, ...confirmedInVain],
      ['CaseStatusForbids', ...caseEnded]
    ]
  },
  {
    command: 'GiveRecipientNotice',
    how: 'to a recipient who is not the buyer',
    data: { caseId: a, basis: 'RecipientConsented' },
    comesTo: [[['RecipientNoticeGiven'], 'for another person, confirmed']]
  },
  {
    command: 'ReportSuspectedFraud',
    data: { indicators: ['NotMe'], reportedTo: 'Platform' },
    by: bySystem,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [['SuspectedFraudReported'], ...everyOrder]
    ]
  },
  {
    command: 'ReportSuspectedFraud',
    how: 'of a case',
    data: { caseId: a, indicators: ['NotMe'], reportedTo: 'Platform' },
    by: bySystem,
    comesTo: [
      ['UnknownReference', 'placed'],
      [['SuspectedFraudReported'], 'rejected']
    ]
  },
  {
    command: 'LockAddress',
    data: { ground: 'FraudSuspected' },
    by: supervisor,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [
        ['AddressLocked'],
        'unpaid',
        'placed',
        'requested',
        'verified',
        'confirmed',
        'amended',
        'withdrawn',
        'rejected',
        'superseded',
        'invalidated',
        'expired',
        'confirmed, cancelled',
        ...handedOver,
        ...parcelInTheHouse
      ],
      ['nothing', 'confirmed, locked']
    ]
  },
  {
    command: 'UnlockAddress',
    data: { ground: 'BuyerCalled' },
    by: supervisor,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [
        'nothing',
        'unpaid',
        'placed',
        'requested',
        'verified',
        'confirmed',
        'amended',
        'withdrawn',
        'rejected',
        'superseded',
        'invalidated',
        'expired',
        'confirmed, cancelled',
        ...handedOver,
        ...parcelInTheHouse
      ],
      [['AddressUnlocked'], 'confirmed, locked']
    ]
  }
]
