import { id, instant } from '../order-under-test.ts'
import { byCarrier, bySystem } from '../steps.ts'
import type { Row } from './rows.ts'
import { everyOrder, handedOver, parcelInTheHouse, withoutParcel } from './state-groups.ts'

const claimId = id('c1a1', 1)
const claim = { claimId, parcelId: 'p1', amount: { minor: '19800', currency: 'CNY' }, insured: false }
const paid = { claimId, paid: true }
const denied = { claimId, paid: false, reason: 'NotInsured' }

/** What comes of having the carrier pay. */
export const claimRows: ReadonlyArray<Row> = [
  {
    command: 'FileCarrierClaim',
    data: claim,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      ['EvidenceMissing', ...parcelInTheHouse, ...handedOver]
    ]
  },
  {
    command: 'FileCarrierClaim',
    how: 'when a loss or a damage is confirmed',
    data: { ...claim, reference: 'C-88' },
    comesTo: [
      [
        ['CarrierClaimFiled'],
        'lost',
        'lost, the last minute',
        'lost and damaged, claim missed for one',
        'damage confirmed',
        'damaged by a stranger',
        'damaged by nobody knows whom'
      ],
      ['nothing', 'claim filed', 'claim denied'],
      ['ClaimDeadlinePassed', 'lost, a month ago', 'lost, claim missed', 'lost and damaged, a month ago'],
      [
        'EvidenceMissing',
        'loss suspected',
        'lost, found again',
        'lost, back',
        'damage reported',
        'damaged by the seller',
        'damaged by the buyer',
        'damaged by the platform',
        'found not to be damaged',
        'found to be damaged by the seller after all',
        'damaged before it was sent'
      ]
    ]
  },
  {
    command: 'FileCarrierClaim',
    how: 'under the id of another',
    data: { ...claim, amount: { minor: '9900', currency: 'CNY' } },
    comesTo: [['IdReused', 'claim filed']]
  },
  {
    command: 'FileCarrierClaim',
    how: 'once more under another id',
    data: { ...claim, claimId: id('c1a1', 2) },
    comesTo: [[['CarrierClaimFiled'], 'claim denied']]
  },
  {
    command: 'RecordClaimResult',
    data: paid,
    by: byCarrier,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...everyOrder]
    ]
  },
  {
    command: 'RecordClaimResult',
    how: 'when it was asked',
    data: paid,
    by: byCarrier,
    comesTo: [
      [['CarrierClaimPaid'], 'claim filed', 'claim denied'],
      ['nothing', 'claim paid']
    ]
  },
  {
    command: 'RecordClaimResult',
    how: 'against us',
    data: denied,
    by: byCarrier,
    comesTo: [
      [['CarrierClaimDenied'], 'claim filed', 'claim paid'],
      ['nothing', 'claim denied']
    ]
  },
  {
    command: 'RecordDeadlinePassed',
    how: 'of the claim',
    data: { deadline: 'ClaimFiling', ref: 'p1', dueAt: instant('31 20:00') },
    by: bySystem,
    comesTo: [
      [['ClaimDeadlineMissed'], 'lost, a month ago', 'lost and damaged, a month ago'],
      ['UnknownReference', 'placed'],
      [
        'DeadlineNotReached',
        'lost',
        'lost, the last minute',
        'lost and damaged, claim missed for one',
        'damage confirmed'
      ],
      [
        'nothing',
        'shipped',
        'lost, claim missed',
        'claim filed',
        'lost, found again',
        'lost, back',
        'damaged by the seller'
      ]
    ]
  }
]
