import { instant } from '../order-under-test.ts'
import { bySystem } from '../steps.ts'
import { erasure } from './personal-data-states.ts'
import type { Row } from './rows.ts'
import { everyOrder } from './state-groups.ts'

const restriction = { subject: 'buyer', restricted: true, ground: 'BuyerAsked' }

const others: Row['comesTo'] = [
  ['UnknownReference', 'placed'],
  [['PersonalDataRestricted'], 'parcel planned']
]

export const personalDataRows: ReadonlyArray<Row> = [
  {
    command: 'RecordRestriction',
    data: restriction,
    by: bySystem,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [['PersonalDataRestricted'], ...everyOrder]
    ]
  },
  {
    command: 'RecordRestriction',
    how: 'that is over',
    data: { ...restriction, restricted: false },
    by: bySystem,
    comesTo: [[['PersonalDataReleased'], 'placed', 'restricted', 'erased']]
  },
  {
    command: 'RecordRestriction',
    how: 'once more',
    data: restriction,
    by: bySystem,
    comesTo: [[['PersonalDataRestricted'], 'restricted', 'released', 'erased']]
  },
  {
    command: 'RecordRestriction',
    how: 'of a recipient',
    data: { ...restriction, subject: 'recipient-1' },
    by: bySystem,
    comesTo: [
      ['UnknownReference', 'placed', 'requested'],
      [['PersonalDataRestricted'], 'superseded']
    ]
  },
  {
    command: 'RecordRestriction',
    how: 'of whoever signs for the first parcel',
    data: { ...restriction, subject: 'other-1' },
    by: bySystem,
    comesTo: others
  },
  {
    command: 'RecordRestriction',
    how: 'of whoever signs for the second parcel',
    data: { ...restriction, subject: 'other-2' },
    by: bySystem,
    comesTo: [['UnknownReference', 'placed', 'parcel planned']]
  },
  {
    command: 'RecordRestriction',
    how: 'of a speaker',
    data: { ...restriction, subject: 'other-9995' },
    by: bySystem,
    comesTo: [[['PersonalDataRestricted'], 'placed']]
  },
  {
    command: 'RecordRestriction',
    how: 'of nobody',
    data: { ...restriction, subject: 'other-9994' },
    by: bySystem,
    comesTo: [['UnknownReference', 'placed']]
  },
  {
    command: 'RecordErasure',
    data: erasure,
    by: bySystem,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [['PersonalDataErased'], ...everyOrder]
    ]
  },
  {
    command: 'RecordErasure',
    how: 'of a restricted person, or once more',
    data: erasure,
    by: bySystem,
    comesTo: [[['PersonalDataErased'], 'restricted', 'erased']]
  },
  {
    command: 'RecordErasure',
    how: 'of nobody',
    data: { ...erasure, subject: 'recipient-7' },
    by: bySystem,
    comesTo: [['UnknownReference', 'placed']]
  },
  ...[
    { approvedBy: ['q-11aa'] },
    { approvedBy: ['q-11aa', 'q-11aa'] },
    { approvedBy: ['q-11aa', 'q-22bb', 'q-33cc'] },
    { effectiveBy: instant('01 08:59') }
  ].map(
    (wrong): Row => ({
      command: 'RecordErasure',
      how: `with ${JSON.stringify(wrong)}`,
      data: { ...erasure, ...wrong },
      by: bySystem,
      comesTo: [['InvalidValue', 'placed']]
    })
  )
]
