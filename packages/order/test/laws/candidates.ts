import type { OrderState, PlacedOrder } from '@readdress/order'
import { id } from '../command-given.ts'
import { teaSet } from '../samples.ts'
import type { Candidate, Now } from './candidate.ts'
import { careCandidates } from './care-candidates.ts'
import { caseCandidates } from './case-candidates.ts'
import { lossCandidates } from './loss-candidates.ts'
import { parcelCandidates } from './parcel-candidates.ts'
import { addresses } from './planted.ts'
import { recordCandidates } from './record-candidates.ts'
import { remedyCandidates } from './remedy-candidates.ts'

/** The commands that somebody might give in a state, likely ones several times, hopeless ones too. */
export const candidates = (state: OrderState, now: Now): ReadonlyArray<Candidate> =>
  state.status === 'NotPlaced'
    ? [['PlaceOrder', placing(now.at, now.n % 3 === 0 ? dear : teaSet.total)]]
    : [
        ['PlaceOrder', placing(state.placement.orderedAt, state.placement.total)],
        ...orderCandidates(now),
        ...wishes(state, now),
        ...state.addressChange.cases.flatMap((one) => caseCandidates(state, one, now)),
        ...parcelCandidates(state, now),
        ...careCandidates(state, now),
        ...(now.n % 6 === 1 ? [...lossCandidates(state, now), ...remedyCandidates(state, now)] : []),
        // Much can be put on record at any time; offered more often, it would crowd out what the laws are about.
        ...(now.n % 3 === 1 ? recordCandidates(state, now) : [])
      ]

// Of such a value that two operators are needed.
const dear = { minor: '680000', currency: 'CNY' }

const placing = (orderedAt: string, total: object) => ({
  platform: 'any',
  platformOrderNo: 'P728391',
  orderedAt,
  buyer: { nickname: 'canary_nick', accountId: 'canary-account', email: 'canary@example.com' },
  recipientIsBuyer: true,
  address: addresses[0],
  ...teaSet,
  total
})

const orderCandidates = ({ at, n }: Now): ReadonlyArray<Candidate> => [
  [
    'RecordPayment',
    {
      amount: teaSet.total,
      method: 'PayPal',
      paidAt: at,
      protection: n % 12 === 0 ? 'PayPalSellerProtection' : 'None',
      ip: '203.0.113.77',
      deviceId: 'canary-device',
      deviceFingerprint: 'canary-fingerprint'
    }
  ],
  ...(n % 20 === 0 ? ([['CancelOrder', { reason: 'BuyerAsked' }]] as const) : []),
  ...(n % 4 === 0 ? ([['LockAddress', { ground: 'Incident' }]] as const) : []),
  // A lock lasts for some turns, so that it is seen what is refused meanwhile.
  ...(n % 4 === 2 ? ([['UnlockAddress', { ground: 'Solved' }]] as const) : []),
  ...(n % 4 === 0 ? saidByPlatform(at, n) : []),
  ...(n % 10 === 1 ? ([['FlagAddressForReview', { cause: 'Incident' }]] as const) : []),
  ['ClearAddressReview', { cause: 'Incident', result: 'Solved' }],
  ...(n % 4 === 0 ? [observed(at, n)] : [])
]

const nextYear = '2027-03-01T00:00:00.000Z'

const saidByPlatform = (at: string, n: number): ReadonlyArray<Candidate> => [
  ['RecordRiskHold', { held: n % 16 === 0, ground: 'Review' }],
  ['RecordAfterSale', { afterSaleId: `AS-${n % 3}`, state: n % 16 === 8 ? 'Open' : 'Closed', kind: 'Other' }],
  ['LinkOrder', { otherOrderId: 'A-1002', relation: 'Replaces' }],
  [
    'AssignVirtualNumber',
    { version: 1 + (n % 3), phone: `1380013807${n % 10}转${n}`, validUntil: n % 3 === 0 ? at : nextYear }
  ],
  [
    'RecordPlatformReference',
    { platform: 'any', kind: 'Oaid', token: 'canary-token', version: 1 + (n % 3), matched: n % 5 > 0, checkedAt: at }
  ],
  ...(n % 20 === 0 ? ([['CompleteOrder', { basis: 'PlatformAuto', completedAt: at }]] as const) : [])
]

const observed = (at: string, n: number): Candidate => [
  'ObservePlatformAddress',
  {
    address: n % 16 === 0 ? { ...addresses[n % 3], phone: undefined } : addresses[n % 3],
    recipientIsBuyer: n % 3 !== 1,
    changedBy: 'Buyer',
    changedAt: at,
    token: `canary-token-${n % 3}`
  }
]

/** Case n asks for address n. */
const wishes = ({ addressChange }: PlacedOrder, { n }: Now): ReadonlyArray<Candidate> =>
  [1 + (n % 3), 1 + (n % (addresses.length - 1))].map((place) => [
    'RequestAddressChange',
    {
      caseId: id('ca5e', place),
      initiator: n % 7 === 0 ? 'Seller' : 'Buyer',
      reason: 'Other',
      reasonText: 'canary reason',
      address: n % 13 === 5 ? { ...addresses[place], recipientName: '张****' } : addresses[place],
      recipientIsBuyer: place % 2 === 0,
      baseVersion: addressChange.ordered
    }
  ])
