import { id, orderUnderTest } from '../order-under-test.ts'
import { mianyang, supervisorChen } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { bySystem, session, sessionAndCall } from '../steps.ts'

export const aLeak = scenario({
  number: 'S23',
  english: {
    title: 'Leak',
    sentence: 'An operator has read 300 receivers within an hour; this order of one of them is still open.'
  },
  chinese: { title: '信息泄露', sentence: '一名客服在一小时内查看了 300 位收件人；其中一人的这笔订单尚未完成。' }
})
const { describe, inChinese, test } = aLeak

const a = id('ca5e', 1)
const check = (factors: ReadonlyArray<object>) => ({ caseId: a, proposal: 1, factors })

const flagged = () =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .when('01 12:00', 'FlagAddressForReview', { cause: 'Incident', ref: 'I-300' }, bySystem)
    .gives(['AddressFlaggedForReview', { cause: 'Incident', ref: 'I-300' }])

describe('an order after a leak', () => {
  inChinese('改址须加强核实，复核通过后恢复正常')
  test('is changed only for somebody who is proven better, until it was looked at once more', () => {
    flagged()
      .asks('01 13:00', a, mianyang)
      .gives('AddressChangeRequested')
      .when('01 13:02', 'VerifyAddressChange', check(session))
      .gives(['StepUpRequested', { required: 'L3', reached: 'L2' }])
      .when('01 13:10', 'VerifyAddressChange', check(sessionAndCall))
      .gives(['AddressChangeVerified', { level: 'L3' }])
      .when('01 14:00', 'ClearAddressReview', { cause: 'Incident', result: 'NothingWrong' }, { actor: supervisorChen })
      .gives(['AddressReviewCleared', { result: 'NothingWrong' }])
  })

  inChinese('复核通过后，平台登录账号即可核实')
  test('that was looked at is changed as before', () => {
    flagged()
      .when('01 12:30', 'ClearAddressReview', { cause: 'Incident', result: 'NothingWrong' }, { actor: supervisorChen })
      .gives('AddressReviewCleared')
      .asks('01 13:00', a, mianyang)
      .gives('AddressChangeRequested')
      .when('01 13:02', 'VerifyAddressChange', check(session))
      .gives(['AddressChangeVerified', { level: 'L2' }])
  })
})
