import { a } from '../moving-parcel.ts'
import { instant } from '../order-under-test.ts'
import { chengdu, mianyang } from '../samples.ts'
import { byPlatform } from '../steps.ts'
import type { Row } from './rows.ts'
import { amended, confirmedInVain, handedOver, movedOn, withoutCase } from './state-groups.ts'

const seen = { address: mianyang, recipientIsBuyer: true, changedBy: 'Buyer', changedAt: instant('01 10:01') }
const elsewhere = { ...mianyang, detail: '9号' }

export const platformRows: ReadonlyArray<Row> = [
  {
    command: 'RecordPlatformAnswer',
    data: { caseId: a, version: 2, outcome: 'Acknowledged' },
    by: byPlatform,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [
        'UnknownReference',
        'unpaid',
        'placed',
        'parcel planned',
        'label printed',
        'requested',
        'verified',
        'confirmed',
        'withdrawn',
        'rejected',
        'superseded',
        'invalidated',
        'expired',
        ...handedOver,
        ...confirmedInVain
      ],
      [['PlatformAmendmentAcknowledged'], ...amended]
    ]
  },
  {
    command: 'RecordPlatformAnswer',
    how: 'that it failed',
    data: { caseId: a, version: 2, outcome: 'Failed', failure: 'E-1' },
    by: byPlatform,
    comesTo: [
      ['UnknownReference', 'confirmed'],
      [['AmendmentFailed'], 'amended', 'amended, new label']
    ]
  },
  {
    command: 'RecordPlatformAnswer',
    how: 'that it failed, without saying why',
    data: { caseId: a, version: 2, outcome: 'Failed' },
    by: byPlatform,
    comesTo: [['InvalidValue', 'amended']]
  },
  {
    command: 'ReadBackAmendment',
    data: { caseId: a, version: 2, address: mianyang },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [
        'StaleAddressVersion',
        'unpaid',
        'placed',
        'parcel planned',
        'label printed',
        'requested',
        'verified',
        'confirmed',
        'withdrawn',
        'rejected',
        'superseded',
        'invalidated',
        'expired',
        ...handedOver,
        ...confirmedInVain
      ],
      [['AmendmentReadBackConfirmed'], ...amended]
    ]
  },
  {
    command: 'ReadBackAmendment',
    how: 'and find the old address',
    data: { caseId: a, version: 2, address: chengdu },
    comesTo: [[['AmendmentReadBackMismatch'], 'amended', 'amended, new label']]
  },
  {
    command: 'ObservePlatformAddress',
    data: seen,
    by: byPlatform,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [
        ['PlatformAddressChangeObserved'],
        'carrier asked',
        'intercept accepted',
        'cancelling',
        'closed',
        'withdrawn',
        'rejected',
        'invalidated',
        'expired',
        ...withoutCase,
        ...movedOn
      ],
      [
        ['PlatformAddressChangeObserved', 'AddressChangeSuperseded'],
        'requested',
        'verified',
        'confirmed',
        'moving, confirmed',
        'carrier not reached',
        'carrier silent',
        'carrier refused',
        'offer open',
        'superseded',
        ...confirmedInVain
      ],
      [['PlatformAmendmentAcknowledged', 'AmendmentReadBackConfirmed'], ...amended]
    ]
  },
  {
    command: 'ObservePlatformAddress',
    how: 'at a third place, changed there later than here',
    data: { ...seen, address: elsewhere, changedAt: instant('05 12:00') },
    by: byPlatform,
    comesTo: [
      [['PlatformAddressChangeObserved'], 'placed', 'amended', 'carrier asked', 'closed'],
      [['PlatformAddressChangeObserved', 'AddressChangeSuperseded'], 'confirmed']
    ]
  },
  {
    command: 'ObservePlatformAddress',
    how: 'as it was ordered, at a later time',
    data: { ...seen, address: chengdu, changedAt: instant('05 12:00') },
    by: byPlatform,
    comesTo: [[['PlatformAddressSeen'], 'placed', 'confirmed', 'carrier asked']]
  },
  {
    command: 'ObservePlatformAddress',
    how: 'masked',
    data: { ...seen, address: { ...mianyang, phone: '138****1234' } },
    by: byPlatform,
    comesTo: [['MaskedText', 'placed', 'amended']]
  }
]
