import { approvalRows } from './approval-rows.ts'
import { destroyed, type ErasureRow, notRequested, others, requested } from './erasure-row.ts'
import { heldForDispute, keeping, moment } from './erasure-under-test.ts'

export const erasureTable: ReadonlyArray<ErasureRow> = [
  {
    command: 'RequestErasure',
    comesTo: [
      ['ErasureRequested, ProcessingRestricted', 'untouched'],
      ['ErasureRequested', 'restricted', 'withdrawn'],
      ['nothing', ...requested, ...destroyed]
    ]
  },
  {
    command: 'RequestErasure',
    how: 'while a hold is open',
    data: heldForDispute,
    comesTo: [
      ['ErasureRequested, ProcessingRestricted, ErasureDeferred', 'untouched'],
      ['ErasureRequested, ErasureDeferred', 'restricted', 'withdrawn'],
      ['nothing', ...requested, ...destroyed]
    ]
  },
  {
    command: 'RequestErasure',
    how: 'for another person',
    data: { subject: 'recipient-1' },
    comesTo: [
      ['ErasureRequested, ProcessingRestricted', 'untouched'],
      ['IdReused', ...others('untouched')]
    ]
  },
  {
    command: 'RequestErasure',
    how: 'for another order',
    data: { orderId: 'B-2' },
    comesTo: [
      ['ErasureRequested, ProcessingRestricted', 'untouched'],
      ['IdReused', ...others('untouched')]
    ]
  },
  {
    command: 'RefuseErasure',
    comesTo: [
      ['ErasureRefused', ...requested],
      ['UnknownReference', ...notRequested, ...destroyed]
    ]
  },
  {
    command: 'WithdrawErasure',
    comesTo: [
      ['ErasureWithdrawn', ...requested],
      ['UnknownReference', ...notRequested, ...destroyed]
    ]
  },
  {
    command: 'RestrictProcessing',
    comesTo: [
      ['ProcessingRestricted', 'untouched', 'lifted while requested'],
      ['nothing', ...others('untouched', 'lifted while requested', ...destroyed)],
      ['ValueErased', ...destroyed]
    ]
  },
  {
    command: 'RestrictProcessing',
    how: 'of another order',
    data: { orderId: 'B-2' },
    comesTo: [
      ['ProcessingRestricted', 'untouched'],
      ['UnknownReference', ...others('untouched')]
    ]
  },
  {
    command: 'LiftRestriction',
    comesTo: [
      ['RestrictionLifted', ...others('untouched', 'lifted while requested', ...destroyed)],
      ['nothing', 'untouched', 'lifted while requested'],
      ['ValueErased', ...destroyed]
    ]
  },
  {
    command: 'LiftRestriction',
    how: 'of another person',
    data: { subject: 'other-1' },
    comesTo: [
      ['nothing', 'untouched'],
      ['UnknownReference', ...others('untouched')]
    ]
  },
  {
    command: 'RecordRetentionExpired',
    comesTo: [
      ['DeadlineNotReached', 'requested while the order must be kept'],
      ['UnknownReference', ...notRequested],
      ['nothing', ...requested.filter((name) => name !== 'requested while the order must be kept'), ...destroyed]
    ]
  },
  {
    command: 'RecordRetentionExpired',
    how: 'after an earlier end',
    data: { dueAt: '2024-02-02T09:00:00.000Z' },
    comesTo: [
      ['RetentionExpired', 'requested while the order must be kept'],
      ['UnknownReference', ...notRequested],
      ['nothing', ...requested.filter((name) => name !== 'requested while the order must be kept'), ...destroyed]
    ]
  },
  ...approvalRows
]

/** What keeps an order, in every way in which it can. */
export const waysOfKeeping = [
  [
    { ...keeping, orderIsOpen: true },
    { ground: 'OpenOrder', until: null }
  ],
  [
    { ...keeping, retentionUntil: null },
    { ground: 'OpenClaim', until: null }
  ],
  [
    { ...keeping, retentionUntil: moment('05-20 09:00') },
    { ground: 'StatutoryRetention', until: moment('05-20 09:00') }
  ]
] as const
