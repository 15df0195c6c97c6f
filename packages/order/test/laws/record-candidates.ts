import type { PlacedOrder } from '@readdress/order'
import { id } from '../command-given.ts'
import type { Candidate, Now } from './candidate.ts'

const parties = ['Buyer', 'Recipient', 'Occupant', 'Carrier', 'Warehouse', 'Platform', 'Internal']

/** What might be put on the record of an order. */
export const recordCandidates = (order: PlacedOrder, { at, n }: Now): ReadonlyArray<Candidate> => [
  [
    'RecordMessage',
    {
      messageId: id('3e55', 100 + (n % 9)),
      direction: n % 2 === 0 ? 'In' : 'Out',
      party: parties[n % 7],
      channel: 'Phone',
      body: 'canary message',
      sentAt: at,
      ...(n % 4 === 0 ? { version: 1 + (n % 5) } : {})
    }
  ],
  [
    'RecordBuyerNotReached',
    {
      messageId: order.record.noticeIds.flat().at(-1) ?? id('3e55', n),
      channel: 'Sms',
      attempt: 1 + (n % 2),
      why: 'LineBusy'
    }
  ],
  ...order.addressChange.cases.flatMap(
    ({ caseId, status }): ReadonlyArray<Candidate> =>
      status === 'Closed' || n % 8 === 0
        ? [
            [
              'RecordReview',
              { caseId, rootCause: `Cause-${n % 4}`, stepsSkipped: ['ReadBack'], lesson: 'canary lesson' }
            ],
            ['ReopenCase', { caseId, why: 'BuyerAskedAgain' }]
          ]
        : []
  ),
  ...(order.record.reviews.length > 0 || n % 8 === 0
    ? ([
        [
          'AgreeImprovement',
          { actionId: id('ac70', n % 2), action: 'HoldBeforePrinting', owner: 's-0e55', dueAt: nextYear }
        ]
      ] as const)
    : []),
  ...order.record.improvements.map(
    ({ actionId }): Candidate => ['CompleteImprovement', { actionId, result: 'FewerOldLabels' }]
  ),
  ...(n % 4 < 2 ? disputes(at, n) : []),
  ...order.record.disputes.flatMap(
    ({ disputeId }): ReadonlyArray<Candidate> => [
      ['SubmitEvidence', { disputeId, packageSha256: `${n % 10}`.repeat(64), profile: 'Stripe' }],
      ['RecordDeadlinePassed', { deadline: 'DisputeResponse', ref: disputeId, dueAt: at }],
      ['DecideDispute', { disputeId, outcome: n % 4 === 0 ? 'Won' : 'Lost' }]
    ]
  ),
  ['ReleaseLegalHold', { holdId: id('401d', n % 2), why: 'AppealTimeOver' }],
  ['RecordRestriction', { subject: subjects[n % 4], restricted: n % 2 === 0, ground: 'BuyerAsked' }],
  ...(n % 4 < 2 ? ([['RecordErasure', erasure(`${subjects[n % 5]}`, at)]] as const) : [])
]

const disputes = (at: string, n: number): ReadonlyArray<Candidate> => [
  [
    'OpenDispute',
    {
      disputeId: id('d159', n % 2),
      scheme: 'Visa',
      type: 'NotReceivedAtAgreedLocation',
      reasonCode: '13.1',
      amount: { minor: '19800', currency: 'CNY' },
      agreedPlace: 'Canary House 1',
      claimedVersion: 1,
      respondBy: n % 8 === 0 ? nextYear : at
    }
  ],
  ['PlaceLegalHold', { holdId: id('401d', n % 2), ground: 'Dispute', ref: 'DP-1' }]
]

const subjects = ['recipient-1', 'other-1', 'buyer', 'recipient-2', 'other-9999']

const erasure = (subject: string, at: string) => ({
  subject,
  keyIds: ['k1_1'],
  ground: 'RetentionOver',
  approvedBy: ['q-1', 'q-2'],
  destroyedAt: at,
  effectiveBy: nextYear
})

const nextYear = '2027-03-01T00:00:00.000Z'
