import { guangzhou, ids, nickname } from '../sample-data.ts'
import { asks, type Step, type Tale } from '../story.ts'
import type { StoryClock } from '../story-clock.ts'
import { call, checks, placedAndPaid, tells } from './usual-steps.ts'

const caseId = ids.firstCase

const strangerWishes = (at: string, wish: string): Step =>
  asks(at, 'SellerAgent', 'OutsideMessenger', 'RequestAddressChange', {
    caseId: wish,
    initiator: 'Buyer',
    reason: 'Relocation',
    address: guangzhou,
    recipientIsBuyer: true,
    baseVersion: 1
  })

// What anybody knows who has seen a screenshot of the order.
const leaked = (clock: StoryClock): ReadonlyArray<Step['data']> => [
  { factor: 'Nickname', stated: nickname },
  { factor: 'OrderNumber', stated: 'G-9001' },
  { factor: 'OrderTime', stated: clock.instant('0 12:00') }
]

/** Somebody who knows the order tries to have it sent to himself. */
export const aStranger: Tale = (clock) => ({
  orderId: 'DEMO-5',
  title: 'A stranger with leaked details',
  situation:
    'Forty minutes after an order for CNY 6,800, somebody writes from outside the platform: new name, new phone, new province. He knows the nickname, the order number and the time.',
  steps: [
    ...placedAndPaid(clock, { at: '0 12:00', platform: 'generic', orderNo: 'G-9001', total: '680000' }),
    strangerWishes('0 12:40', caseId),
    asks('0 12:41', 'System', 'Internal', 'AssessRisk', { caseId, proposal: 1, signals: ['YoungAccount'] }),
    checks('0 12:45', caseId, leaked(clock)),
    checks('0 12:50', caseId, [{ factor: 'OtpToContactOnFile', result: 'Match', contactVersion: 2 }]),
    checks('0 12:55', caseId, [call('Mismatch')]),
    asks('0 12:56', 'System', 'Internal', 'ReportSuspectedFraud', {
      caseId,
      indicators: ['NotMe'],
      reportedTo: 'Platform'
    }),
    asks('0 12:57', 'SellerSupervisor', 'MerchantWeb', 'LockAddress', { ground: 'FraudSuspected' }),
    tells('0 12:58', 'SuspectedFraud', ['NewContact'], { caseId }),
    tells('0 12:59', 'SuspectedFraud', ['OldContact'], { caseId }),
    strangerWishes('0 13:10', ids.secondCase),
    asks('0 13:20', 'SellerAgent', 'MerchantWeb', 'CancelOrder', { reason: 'FraudSuspected' })
  ]
})
