import { describe, expect, test } from 'vitest'
import { carrierAsked } from './moving-parcel.ts'
import { id, instant, orderUnderTest } from './order-under-test.ts'
import { agentLi, buyerZhang, chengdu, mianyang, platform, supervisorChen, warehouse } from './samples.ts'
import { amends, bySystem, confirms, sessionAndCall, verifies } from './steps.ts'

// What is said of one case, or of one approval, is not said of the other.

const [a, b] = [id('ca5e', 1), id('ca5e', 2)]
const hers = { ...mianyang, detail: '18号2单元601室' }
const buyer = { actor: buyerZhang }
const other = { actor: { ...supervisorChen, id: agentLi.id } }

const askedFor = (total = '19800') =>
  orderUnderTest()
    .placedAndPaid('01 09:00', chengdu, { total: { minor: total, currency: 'CNY' } })
    .asks('01 10:00', a, mianyang)
    .gives('AddressChangeRequested')

const askedTwice = () => askedFor().asks('01 10:01', b, hers).gives('AddressChangeRequested')

describe('of two cases of one order', () => {
  test('the one that was answered is not the one that was not', () => {
    askedTwice()
      .when('01 10:02', 'AcknowledgeRequest', { caseId: a, messageId: id('3e55', 1) })
      .gives('RequestAcknowledged')
      .when(
        '01 10:04',
        'RecordDeadlinePassed',
        { deadline: 'Acknowledgement', ref: b, dueAt: instant('01 10:04') },
        bySystem
      )
      .gives(['ResponseOverdue', { caseId: b }])
  })

  test('one cannot give way to itself, and can to one that has taken effect', () => {
    askedTwice()
      .when('01 10:02', 'SupersedeAddressChange', { caseId: a, byCaseId: a })
      .isRefused({ type: 'UnknownReference', kind: 'Case', id: a })
    askedFor()
      .and(verifies('01 10:02', a))
      .and(confirms('01 10:03', a, mianyang, 2))
      .and(amends('01 10:04', a, mianyang, 2, 1))
      .asks('01 10:05', b, hers)
      .gives('AddressChangeRequested')
      .when('01 10:06', 'SupersedeAddressChange', { caseId: b, byCaseId: a })
      .gives(['AddressChangeSuperseded', { caseId: b, byCaseId: a, cause: 'Operator' }])
  })

  test('one can be withdrawn while the carrier is asked to carry out the other', () => {
    carrierAsked()
      .asks('03 09:40', b, hers)
      .gives('AddressChangeRequested')
      .when('03 09:41', 'WithdrawAddressChange', { caseId: b, by: 'Buyer' }, buyer)
      .gives(['AddressChangeWithdrawn', { caseId: b }])
  })
})

describe('a risk that is assessed again', () => {
  const assess = (...signals: ReadonlyArray<string>) => ({ caseId: a, proposal: 1, signals })

  test('is recorded when the score, the band or how sure one must be is another', () => {
    askedFor()
      .when('01 10:01', 'AssessRisk', assess(), bySystem)
      .gives(['RiskAssessed', { band: 'Low', requiredLevel: 'L2' }])
      .when('01 10:02', 'AssessRisk', assess(), bySystem)
      .givesNothing()
      .when('01 10:03', 'AssessRisk', assess('KnownForwarderLockerOrBox'), bySystem)
      .gives(['RiskAssessed', { band: 'Low', requiredLevel: 'L2' }])
      .when('01 10:04', 'FlagAddressForReview', { cause: 'Incident' }, bySystem)
      .gives('AddressFlaggedForReview')
      .when('01 10:05', 'AssessRisk', assess('KnownForwarderLockerOrBox'), bySystem)
      .gives(['RiskAssessed', { band: 'Low', requiredLevel: 'L3' }])
  })
})

describe('a way of proof that was not to be had', () => {
  test('lowers no risk', () => {
    const otp = (result: string) => ({ factor: 'OtpToContactOnFile', result, contactVersion: 1 })
    const signals = (result: string) =>
      askedFor()
        .when('01 10:02', 'VerifyAddressChange', { caseId: a, proposal: 1, factors: [...sessionAndCall, otp(result)] })
        .gives('AddressChangeVerified')
        .when('01 10:03', 'AssessRisk', { caseId: a, proposal: 1, signals: [] }, bySystem)
        .gives('RiskAssessed')
        .events()
        .flatMap((event) => (event.type === 'RiskAssessed' ? event.data.signals.map(({ signal }) => signal) : []))
    expect(signals('Match')).toContain('OtpOnFilePassed')
    expect(signals('NotAvailable')).not.toContain('OtpOnFilePassed')
  })
})

describe('of two approvals of one change', () => {
  const merchant = { by: 'Merchant', when: 'Always', freeWindow: null, dueAfter: 'PT12H', onSilence: 'Approve' }
  const save = { caseId: a, version: 2, address: mianyang, expectedVersion: 1 }

  const confirmed = (by: string, total = '680000') =>
    askedFor(total)
      .under({ approval: { ...merchant, by } as never })
      .when(
        '01 10:02',
        'VerifyAddressChange',
        { caseId: a, proposal: 1, factors: sessionAndCall },
        { actor: supervisorChen }
      )
      .gives('AddressChangeVerified')
      .and(confirms('01 10:03', a, mianyang, 2))

  test("the second operator's silence is no yes, whatever the policy says of the merchant's", () => {
    confirmed('Merchant')
      .when('01 10:04', 'RequestApproval', { caseId: a, kind: 'SecondOperator' }, bySystem)
      .gives(['ApprovalRequested', { kind: 'SecondOperator', onSilence: 'Expire' }])
      .when('01 10:04', 'RequestApproval', { caseId: a, kind: 'Merchant' }, bySystem)
      .gives(['ApprovalRequested', { kind: 'Merchant', onSilence: 'Approve' }])
  })

  test('one that was asked for is not the other, and is given once', () => {
    confirmed('Merchant')
      .when('01 10:04', 'RequestApproval', { caseId: a, kind: 'Merchant' }, bySystem)
      .gives('ApprovalRequested')
      .when('01 10:05', 'ApproveAddressChange', { caseId: a, kind: 'SecondOperator' }, other)
      .isRefused({ type: 'NotRequested', kind: 'SecondOperator' })
      .when('01 10:06', 'ApproveAddressChange', { caseId: a, kind: 'Merchant' }, { actor: agentLi })
      .gives(['AddressChangeApproved', { kind: 'Merchant' }])
      .when('01 10:07', 'ApproveAddressChange', { caseId: a, kind: 'Merchant' }, other)
      .givesNothing()
  })

  test('one that is given leaves the other one open', () => {
    confirmed('Merchant')
      .when('01 10:04', 'RequestApproval', { caseId: a, kind: 'Merchant' }, bySystem)
      .gives('ApprovalRequested')
      .when('01 10:05', 'RequestApproval', { caseId: a, kind: 'SecondOperator' }, bySystem)
      .gives('ApprovalRequested')
      .when('01 10:06', 'ApproveAddressChange', { caseId: a, kind: 'Merchant' }, { actor: agentLi })
      .gives('AddressChangeApproved')
      .when('01 10:07', 'AmendAddress', save)
      .isRefused({
        type: 'RequirementsOpen',
        open: [{ requirement: 'Approval', kind: 'SecondOperator', target: null }]
      })
  })

  test('whoever proved who asks is no second operator', () => {
    confirmed('Merchant')
      .when('01 10:04', 'RequestApproval', { caseId: a, kind: 'SecondOperator' }, bySystem)
      .gives('ApprovalRequested')
      .when('01 10:05', 'ApproveAddressChange', { caseId: a, kind: 'SecondOperator' }, { actor: supervisorChen })
      .isRefused({ type: 'FourEyesBroken', step: 'ApproveAddressChange', earlierStep: 'VerifyAddressChange' })
  })

  test('whoever gave that of the merchant may carry the change out', () => {
    confirmed('Merchant', '19800')
      .when('01 10:04', 'RequestApproval', { caseId: a, kind: 'Merchant' }, bySystem)
      .gives('ApprovalRequested')
      .when('01 10:05', 'ApproveAddressChange', { caseId: a, kind: 'Merchant' }, other)
      .gives('AddressChangeApproved')
      .when('01 10:06', 'AmendAddress', save, other)
      .gives('AddressAmended')
  })

  test.each([
    ['Warehouse', warehouse, true],
    ['Platform', platform, true],
    ['Platform', warehouse, false],
    ['Merchant', warehouse, false]
  ] as const)('that of %s is given by %o: %s', (kind, actor, may) => {
    const asked = confirmed(kind, '19800')
      .when('01 10:04', 'RequestApproval', { caseId: a, kind }, bySystem)
      .gives('ApprovalRequested')
      .when('01 10:05', 'ApproveAddressChange', { caseId: a, kind }, { actor })
    if (may) asked.gives(['AddressChangeApproved', { kind }])
    else asked.isRefused({ type: 'ActorNotPermitted', role: actor.role, command: 'ApproveAddressChange' })
  })
})
