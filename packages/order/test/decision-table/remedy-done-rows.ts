import { id } from '../order-under-test.ts'
import { byPlatform } from '../steps.ts'
import type { Row } from './rows.ts'

const remedyId = id('4e3d', 1)
const again = { fromParcelId: 'p1', newParcelId: 'p2', lines: [{ lineId: 'l1', quantity: 2 }], remedyId }

/** What comes of doing what was agreed to make good: money back, or goods sent again. */
export const remedyDoneRows: ReadonlyArray<Row> = [
  {
    command: 'RecordRefund',
    how: 'for a remedy',
    data: { amount: { minor: '19800', currency: 'CNY' }, reference: 'R-4472', remedyId },
    by: byPlatform,
    comesTo: [
      ['UnknownReference', 'placed', 'lost'],
      [['RefundCompleted'], 'remedy agreed, a refund', 'remedy proposed']
    ]
  },
  {
    command: 'ArrangeReshipment',
    how: 'as a remedy',
    data: again,
    comesTo: [
      ['UnknownReference', 'lost'],
      ['RemedyNotAgreed', 'remedy proposed', 'remedy declined', 'remedy agreed, a refund'],
      [['ReshipmentArranged'], 'remedy agreed', 'remedy agreed, an exchange', 'remedy completed'],
      ['ReturnNotReceived', 'remedy agreed, the parcel on its way'],
      ['nothing', 'remedy agreed, sent again']
    ]
  },
  {
    command: 'ArrangeReshipment',
    how: 'of another parcel than the remedy is for',
    data: { ...again, fromParcelId: 'p2', newParcelId: 'p3' },
    comesTo: [['RemedyNotAgreed', 'remedy agreed, sent again']]
  },
  {
    command: 'ArrangeReshipment',
    how: 'as a remedy once more',
    data: { ...again, newParcelId: 'p3' },
    comesTo: [['QuantityExceeded', 'remedy agreed, sent again']]
  },
  {
    command: 'ArrangeReshipment',
    how: 'of goods that were lost on their way back, or delivered',
    data: { ...again, remedyId: undefined, resolutionId: id('4e50', 1) },
    comesTo: [
      [['ReshipmentArranged'], 'return agreed, lost'],
      ['ReturnNotReceived', 'return agreed, delivered']
    ]
  },
  {
    command: 'ArrangeReshipment',
    how: 'as nothing that was agreed',
    data: { ...again, remedyId: undefined },
    comesTo: [['InvalidValue', 'remedy agreed']]
  },
  {
    command: 'ArrangeReshipment',
    how: 'as two things that were agreed',
    data: { ...again, resolutionId: id('4e50', 1) },
    comesTo: [['InvalidValue', 'remedy agreed']]
  }
]
