import type { PlacedOrder } from '@readdress/order'
import { id } from '../command-given.ts'
import type { Candidate, Now } from './candidate.ts'

const parties = ['Buyer', 'Recipient', 'Occupant', 'Carrier', 'Warehouse', 'Platform', 'Internal']

/** What might be put on the record of an order. */
export const recordCandidates = (_order: PlacedOrder, { at, n }: Now): ReadonlyArray<Candidate> => [
  [
    'RecordMessage',
    {
      messageId: id('3e55', 100 + (n % 9)),
      direction: n % 2 === 0 ? 'In' : 'Out',
      party: parties[n % 7],
      channel: 'Phone',
      body: 'canary message',
      sentAt: at,
      ...(n % 3 === 0 ? { version: 1 + (n % 4) } : {})
    }
  ],
  ['RecordBuyerNotReached', { messageId: id('3e55', n), channel: 'Sms', attempt: 1 + (n % 3), why: 'LineBusy' }]
]
