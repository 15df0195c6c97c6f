import { describe, test } from 'vitest'
import { id, instant, orderUnderTest } from './order-under-test.ts'
import { agentLi, chengdu, mianyang, supervisorChen } from './samples.ts'
import { bySystem, confirms, sessionAndCall, verifies } from './steps.ts'

// An order of CNY 6,800, and an operator who takes in the request and verifies it: the level is L4.

const a = id('ca5e', 1)
const first = { actor: { ...supervisorChen, id: agentLi.id } }
const second = { actor: supervisorChen }
const save = { caseId: a, version: 2, address: mianyang, expectedVersion: 1 }
const approval = { caseId: a, kind: 'SecondOperator' }
const secondOperator = [{ requirement: 'Approval', kind: 'SecondOperator', target: null }]

const confirmed = () =>
  orderUnderTest()
    .placedAndPaid('01 09:00', chengdu, { total: { minor: '680000', currency: 'CNY' } })
    .asks('01 10:00', a, mianyang, {}, first)
    .gives('AddressChangeRequested')
    .and(verifies('01 10:02', a, sessionAndCall))
    .and(confirms('01 10:03', a, mianyang, 2))

const asked = () =>
  confirmed()
    .when('01 10:04', 'RequestApproval', approval, bySystem)
    .gives(['ApprovalRequested', { kind: 'SecondOperator', onSilence: 'Expire' }])

const approved = () =>
  asked()
    .when('01 10:06', 'ApproveAddressChange', approval, second)
    .gives(['AddressChangeApproved', { basis: 'Explicit' }])

describe('a change at level L4', () => {
  test('is not carried out before', () => {
    asked().when('01 10:08', 'AmendAddress', save, first).isRefused({ type: 'RequirementsOpen', open: secondOperator })
  })

  test('is not approved by an agent, who is no second operator', () => {
    asked()
      .when('01 10:05', 'ApproveAddressChange', approval, { actor: { ...agentLi, id: supervisorChen.id } })
      .isRefused({ type: 'ActorNotPermitted', role: 'SellerAgent', command: 'ApproveAddressChange' })
  })

  test('ends when no second operator answers: his silence is no yes', () => {
    asked()
      .when('02 10:04', 'RecordDeadlinePassed', {
        deadline: 'Approval',
        ref: `${a}-SecondOperator`,
        dueAt: instant('02 10:04')
      })
      .gives(['AddressChangeExpired', { cause: 'ApprovalUnanswered' }])
  })

  test('needs another approval once it was revised', () => {
    const elsewhere = { ...mianyang, detail: '9号' }
    approved()
      .when('01 10:07', 'ReviseProposal', { caseId: a, address: elsewhere, recipientIsBuyer: true }, first)
      .gives(['ProposalRevised', { verificationKept: false }])
      .when('01 10:08', 'VerifyAddressChange', { caseId: a, proposal: 2, factors: sessionAndCall })
      .gives('AddressChangeVerified')
      .when('01 10:09', 'ConfirmNewAddress', {
        caseId: a,
        proposal: 2,
        address: elsewhere,
        by: 'Buyer',
        method: 'Call'
      })
      .gives(['NewAddressConfirmed', { version: 3 }], ['AddressChangeRouted', { requirements: secondOperator }])
  })
})
