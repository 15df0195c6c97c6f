import { id, instant, orderUnderTest } from './order-under-test.ts'
import { mianyang } from './samples.ts'
import { bySystem, session } from './steps.ts'

// The beginning of scenario S1.

export const a = id('ca5e', 1)

/** The buyer asks, half an hour after the order. */
export const asked = () =>
  orderUnderTest('xiaohongshu')
    .placedAndPaid('01 20:02')
    .asks('01 20:31', a, mianyang, { messageId: id('3e55', 1) })
    .gives([
      'AddressChangeRequested',
      { proposal: 1, changedFields: ['City', 'District', 'Street', 'Detail'], dueAt: instant('01 20:34') }
    ])
    .when('01 20:32', 'AcknowledgeRequest', { caseId: a })
    .gives('RequestAcknowledged')
    .when('01 20:33', 'AssessRisk', { caseId: a, proposal: 1, signals: [] }, bySystem)
    .gives(['RiskAssessed', { band: 'Low', requiredLevel: 'L2' }])

/** It is proven that the buyer asks. */
export const verified = () =>
  asked()
    .when('01 20:36', 'VerifyAddressChange', {
      caseId: a,
      proposal: 1,
      factors: [
        ...session,
        { factor: 'Nickname', stated: '晓晓_2020' },
        { factor: 'OrderNumber', stated: 'P728391' },
        { factor: 'OrderTime', stated: instant('01 20:00') }
      ]
    })
    .gives([
      'AddressChangeVerified',
      {
        level: 'L2',
        required: 'L2',
        factors: ['PlatformSession', 'Nickname', 'OrderNumber', 'OrderTime'].map((factor) => ({
          factor,
          result: 'Match'
        })),
        validUntil: instant('01 21:06')
      }
    ])
