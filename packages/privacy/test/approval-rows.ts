import { destroyed, type ErasureRow, notRequested, others, requested } from './erasure-row.ts'
import { heldForDispute, moment } from './erasure-under-test.ts'

/** From the first yes to the end. */
export const approvalRows: ReadonlyArray<ErasureRow> = [
  {
    command: 'ApproveErasure',
    by: 'p-2',
    comesTo: [
      ['UnknownReference', ...notRequested],
      ['RetentionRunning', 'requested while the order must be kept'],
      [
        'ErasureApproved',
        'requested, and nothing more to wait for',
        'lifted while requested',
        'approved by two too long ago'
      ],
      [
        'SecondApproverNeeded',
        'approved once',
        'approved by two, within the grace time',
        'approved by two, after the grace time'
      ],
      ['nothing', ...destroyed]
    ]
  },
  {
    command: 'ApproveErasure',
    how: 'while a hold is open',
    data: heldForDispute,
    comesTo: [
      ['UnknownReference', ...notRequested],
      ['RetentionRunning', 'requested while the order must be kept'],
      ['LegalHoldActive', ...requested.filter((name) => name !== 'requested while the order must be kept')],
      ['nothing', ...destroyed]
    ]
  },
  {
    command: 'DestroyKeys',
    comesTo: [
      ['UnknownReference', ...notRequested],
      ['RetentionRunning', 'requested while the order must be kept'],
      [
        'SecondApproverNeeded',
        'requested, and nothing more to wait for',
        'lifted while requested',
        'approved once',
        'approved by two too long ago'
      ],
      ['GraceNotOver', 'approved by two, within the grace time'],
      ['KeysDestroyed', 'approved by two, after the grace time'],
      ['nothing', ...destroyed]
    ]
  },
  {
    command: 'DestroyKeys',
    how: 'while a hold is open',
    data: heldForDispute,
    comesTo: [
      ['UnknownReference', ...notRequested],
      ['RetentionRunning', 'requested while the order must be kept'],
      ['LegalHoldActive', ...requested.filter((name) => name !== 'requested while the order must be kept')],
      ['nothing', ...destroyed]
    ]
  },
  {
    command: 'DestroyKeys',
    how: 'gone before they were destroyed',
    data: { effectiveBy: moment('05-17 09:29') },
    comesTo: [
      ['UnknownReference', ...notRequested],
      ['RetentionRunning', 'requested while the order must be kept'],
      [
        'SecondApproverNeeded',
        'requested, and nothing more to wait for',
        'lifted while requested',
        'approved once',
        'approved by two too long ago'
      ],
      ['GraceNotOver', 'approved by two, within the grace time'],
      ['InvalidValue', 'approved by two, after the grace time'],
      ['nothing', ...destroyed]
    ]
  },
  {
    command: 'NotifyRecipients',
    comesTo: [
      ['UnknownReference', 'untouched'],
      ['RecipientsNotified', ...others('untouched', 'effective')],
      ['nothing', 'effective']
    ]
  },
  {
    command: 'RecordErasureEffective',
    comesTo: [
      ['UnknownReference', 'untouched'],
      ['EvidenceMissing', ...others('untouched', ...destroyed)],
      ['GraceNotOver', 'destroyed'],
      ['ErasureEffective', 'destroyed, and the last backup is gone'],
      ['nothing', 'effective']
    ]
  },
  {
    command: 'RecordErasureEffective',
    how: 'while a place has not answered',
    data: { reports: [{ of: 'Search', removed: 0, left: null }] },
    comesTo: [
      ['UnknownReference', 'untouched'],
      ['EvidenceMissing', ...others('untouched', 'destroyed', 'effective')],
      ['GraceNotOver', 'destroyed'],
      ['nothing', 'effective']
    ]
  }
]
