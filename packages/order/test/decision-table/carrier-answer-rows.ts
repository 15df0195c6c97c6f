import { a, answers, i } from '../moving-parcel.ts'
import { byCarrier } from '../steps.ts'
import type { Row } from './rows.ts'
import { movedOn, neverInstructed } from './state-groups.ts'

export const carrierAnswerRows: ReadonlyArray<Row> = [
  {
    command: 'RecordCarrierAnswer',
    data: answers('Accepted'),
    by: byCarrier,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...neverInstructed],
      [['InterceptAccepted'], 'carrier asked', 'carrier not reached', 'cancelling', 'carrier silent'],
      ['nothing', 'intercept accepted', 'carrier refused', 'offer open', 'closed', ...movedOn]
    ]
  },
  {
    command: 'RecordCarrierAnswer',
    how: 'that it is at it',
    data: answers('InProgress'),
    by: byCarrier,
    comesTo: [
      [
        ['InterceptProgressed'],
        'carrier asked',
        'carrier not reached',
        'intercept accepted',
        'cancelling',
        'carrier silent'
      ],
      ['nothing', 'carrier at it', 'at it, cancelling', 'carrier refused', 'redirected']
    ]
  },
  {
    command: 'RecordCarrierAnswer',
    how: 'that it refuses',
    data: answers('Refused', { reason: 'OutForDelivery' }),
    by: byCarrier,
    comesTo: [
      [
        ['InterceptRefused'],
        'carrier asked',
        'carrier not reached',
        'intercept accepted',
        'carrier at it',
        'cancelling',
        'carrier silent',
        'redirected'
      ],
      ['nothing', 'carrier refused']
    ]
  },
  {
    command: 'RecordCarrierAnswer',
    how: 'that it has done it, for a fee',
    data: answers('Succeeded', { fee: { minor: '1200', currency: 'CNY' } }),
    by: byCarrier,
    comesTo: [
      [
        ['InterceptSucceeded', 'ParcelRerouted', 'CarrierFeeBooked'],
        'carrier asked',
        'carrier not reached',
        'intercept accepted',
        'carrier at it',
        'cancelling',
        'carrier silent',
        'carrier refused'
      ],
      ['nothing', 'redirected', 'closed']
    ]
  },
  {
    command: 'RecordCarrierAnswer',
    how: 'that it has done something else',
    data: answers('Succeeded', { achieved: 'ReturnToSender' }),
    by: byCarrier,
    comesTo: [[['InterceptFailed'], 'carrier asked', 'carrier silent']]
  },
  {
    command: 'RecordCarrierAnswer',
    how: 'that it failed',
    data: answers('Failed', { reason: 'NotExecuted' }),
    by: byCarrier,
    comesTo: [
      [
        ['InterceptFailed'],
        'carrier asked',
        'intercept accepted',
        'carrier at it',
        'cancelling',
        'carrier silent',
        'redirected'
      ]
    ]
  },
  {
    command: 'RecordCarrierAnswer',
    how: 'that it has dropped the instruction',
    data: answers('Cancelled'),
    by: byCarrier,
    comesTo: [
      [['InterceptCancelled'], 'carrier asked', 'cancelling', 'accepted, cancelling', 'at it, cancelling', 'redirected']
    ]
  },
  {
    command: 'RecordCarrierAnswer',
    how: 'that it goes on',
    data: answers('CancelRefused', { why: 'TooLate' }),
    by: byCarrier,
    comesTo: [
      [['InterceptCancelRefused'], 'carrier asked', 'cancelling', 'accepted, cancelling', 'at it, cancelling'],
      ['nothing', 'redirected']
    ]
  },
  {
    command: 'RecordCarrierAnswer',
    how: 'nothing, because it was not reached',
    data: answers('NotReached'),
    by: byCarrier,
    comesTo: [
      [['CarrierNotReached'], 'carrier asked', 'carrier silent'],
      ['nothing', 'carrier not reached', 'intercept accepted', 'cancelling', 'redirected']
    ]
  },
  {
    command: 'CancelIntercept',
    data: { interceptId: i, why: 'BuyerWithdrew' },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...neverInstructed],
      [['InterceptCancelRequested'], 'carrier asked', 'intercept accepted'],
      ['NotRequested', 'carrier not reached', 'carrier silent', 'carrier refused', 'offer open', 'closed', ...movedOn],
      ['nothing', 'cancelling']
    ]
  },
  {
    command: 'CancelIntercept',
    how: 'of what the carrier has begun',
    data: { interceptId: i, why: 'BuyerWithdrew' },
    comesTo: [
      [['InterceptCancelRequested'], 'carrier at it'],
      ['nothing', 'at it, cancelling']
    ]
  },
  {
    command: 'CancelIntercept',
    how: 'after the delivery',
    data: { interceptId: i, why: 'BuyerWithdrew' },
    comesTo: [['ParcelFinal', 'delivered while the carrier was asked']]
  },
  {
    command: 'WithdrawAddressChange',
    how: 'of which the carrier was asked',
    data: { caseId: a, by: 'Buyer' },
    comesTo: [
      ['InterceptInProgress', 'carrier asked', 'intercept accepted'],
      [['AddressChangeWithdrawn'], 'delivered while the carrier was asked']
    ]
  }
]
