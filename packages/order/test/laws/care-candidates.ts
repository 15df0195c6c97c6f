import type { PlacedOrder } from '@readdress/order'
import { id } from '../command-given.ts'
import type { Candidate, Now } from './candidate.ts'

const outcomes = [
  'Accepted',
  'InProgress',
  'Refused',
  'Succeeded',
  'Failed',
  'Cancelled',
  'CancelRefused',
  'NotReached'
]

const held = ['ReturnToSender', 'Expedite', 'HoldForPickup'] as const

/** What might be done about instructions to carriers, ways out, receipts and the record. */
export const careCandidates = (order: PlacedOrder, now: Now): ReadonlyArray<Candidate> => [
  ...order.carrierIntercept.intercepts.flatMap(
    ({ interceptId }): ReadonlyArray<Candidate> => [
      ...[...outcomes, ...outcomes].map(
        (outcome): Candidate => [
          'RecordCarrierAnswer',
          { interceptId, outcome, rawCode: '10', fee: { minor: '1200', currency: 'CNY' } }
        ]
      ),
      ['CancelIntercept', { interceptId, why: 'BuyerWithdrew' }],
      ['RecordDeadlinePassed', { deadline: 'CarrierAnswer', ref: interceptId, dueAt: now.at }]
    ]
  ),
  ...order.resolution.offers.flatMap(
    ({ resolutionId }): ReadonlyArray<Candidate> => [
      ['DeclineResolution', { resolutionId, by: 'Buyer' }],
      ['AgreeResolution', { resolutionId, resolution: ways[now.n % 4], by: 'Buyer' }],
      ['CompleteResolution', { resolutionId, achieved: now.n % 2 === 0 }],
      ['RecordDeadlinePassed', { deadline: 'ResolutionAnswer', ref: resolutionId, dueAt: now.at }]
    ]
  ),
  ...order.parcel.parcels.flatMap(
    ({ parcelId }): ReadonlyArray<Candidate> => [
      ['OpenCarrierEnquiry', { enquiryId: id('e0c1', now.n % 3), parcelId, question: 'WhereIsIt', via: 'Phone' }],
      ['GivePickupConsent', { parcelId, by: 'Buyer', pointKind: 'Locker', place: 'canary locker' }],
      [
        'RecordPickupReady',
        { parcelId, pointKind: 'Locker', place: 'canary locker', code: 'canary code', holdUntil: now.at }
      ],
      ['RecordDeadlinePassed', { deadline: 'PickupHold', ref: parcelId, dueAt: now.at }],
      ['AskForReceipt', { parcelId }],
      ['ConfirmReceipt', { parcelId, basis: 'BuyerSaid' }],
      ['ReportNonReceipt', { parcelId, by: 'Buyer', statement: 'canary statement' }],
      [
        'NotifyCarrier',
        {
          interceptId: id('1e7c', 10 + (now.n % 3)),
          parcelId,
          action: held[now.n % 3],
          via: 'Portal'
        }
      ]
    ]
  ),
  ...(now.n % 4 === 1 ? watched(order, now) : []),
  [
    'RecordRefund',
    {
      amount: { minor: '9900', currency: 'CNY' },
      reference: `R-${now.n}`,
      ...(now.n % 2 === 0 ? {} : { resolutionId: id('4e50', now.n % 3) })
    }
  ],
  ['AddNote', { noteId: id('407e', now.n), text: now.n % 2 === 0 ? 'canary word' : 'Canary House 1' }],
  ['NotifyBuyer', { messageId: id('3e55', now.n), kind: 'ChangeEffective', targets: ['PlatformAccount'] }],
  ['RecordFeedback', { kind: 'Praise', rating: 5, text: 'canary feedback' }]
]

const ways = ['ReturnThenRefund', 'ReturnThenReship', 'RedirectAnyway', 'NoAction']

/** What might be done about problems with parcels and questions to carriers. */
const watched = ({ care, parcel: { parcels } }: PlacedOrder, { at, n }: Now): ReadonlyArray<Candidate> => [
  ...parcels.flatMap(
    ({ parcelId, issues }): ReadonlyArray<Candidate> => [
      ['RecordDeadlinePassed', { deadline: n % 8 === 1 ? 'NextScan' : 'ReceiptAnswer', ref: parcelId, dueAt: at }],
      ...issues.flatMap(
        ({ issueId }): ReadonlyArray<Candidate> => [
          ['ResolveIssue', { issueId, how: 'Solved' }],
          ['AssignIssue', { issueId, owner: `a-${n % 3}`, nextAction: 'AskAgain', dueAt: at }]
        ]
      )
    ]
  ),
  ...care.enquiries.flatMap(
    ({ enquiryId }): ReadonlyArray<Candidate> => [
      ['EscalateEnquiry', { enquiryId, rung: 'PlatformSupport' }],
      ['AnswerCarrierEnquiry', { enquiryId, cause: 'Backlog', answer: 'canary answer' }],
      ['RecordDeadlinePassed', { deadline: 'EnquiryAnswer', ref: enquiryId, dueAt: at }]
    ]
  )
]
