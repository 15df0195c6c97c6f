import { describe, expect, test } from 'vitest'
import { id, orderUnderTest } from './order-under-test.ts'
import { chengdu, guangzhouStranger, mianyang, supervisorChen } from './samples.ts'
import { bySystem, session } from './steps.ts'

const a = id('ca5e', 1)
const assess = (signals: ReadonlyArray<string> = [], proposal = 1) => ({ caseId: a, proposal, signals })
const placed = () => orderUnderTest().placedAndPaid('01 09:00')

describe('an incident with the data of the order', () => {
  const flagged = () =>
    placed()
      .when('01 09:30', 'FlagAddressForReview', { cause: 'Incident', ref: 'I-7' }, bySystem)
      .gives('AddressFlaggedForReview')
      .asks('01 10:00', a, mianyang)
      .gives('AddressChangeRequested')

  test('raises the level for every change', () => {
    flagged()
      .when('01 10:01', 'VerifyAddressChange', { caseId: a, proposal: 1, factors: session })
      .gives(['StepUpRequested', { reached: 'L2', required: 'L3' }])
  })

  test('does so until somebody has looked', () => {
    flagged()
      .when('01 10:01', 'ClearAddressReview', { cause: 'Incident', result: 'NothingWrong' }, { actor: supervisorChen })
      .gives('AddressReviewCleared')
      .when('01 10:02', 'VerifyAddressChange', { caseId: a, proposal: 1, factors: session })
      .gives(['AddressChangeVerified', { required: 'L2' }])
  })

  test('also counts where it becomes known after the risk was scored', () => {
    placed()
      .asks('01 10:00', a, mianyang)
      .gives('AddressChangeRequested')
      .when('01 10:00', 'AssessRisk', assess(), bySystem)
      .gives(['RiskAssessed', { requiredLevel: 'L2' }])
      .when('01 10:01', 'FlagAddressForReview', { cause: 'Incident' }, bySystem)
      .gives('AddressFlaggedForReview')
      .when('01 10:02', 'VerifyAddressChange', { caseId: a, proposal: 1, factors: session })
      .gives(['StepUpRequested', { required: 'L3' }])
  })
})

describe('the signals that follow from the order', () => {
  const signalsOf = (address: object, more: object = {}): ReadonlyArray<unknown> => {
    const [event] = placed()
      .asks('01 10:00', a, address, more)
      .gives('AddressChangeRequested')
      .when('01 10:00', 'AssessRisk', assess(), bySystem)
      .gives('RiskAssessed')
      .events()
      .slice(-1)
    return event?.type === 'RiskAssessed' ? event.data.signals.map(({ signal }) => signal) : []
  }

  test.each([
    ['SameCityAndPhone', { ...chengdu, detail: '9号' }, {}],
    ['OtherProvince', guangzhouStranger, {}],
    ['NewPhoneNameAndAddress', guangzhouStranger, {}],
    ['KnownForwarderLockerOrBox', { ...mianyang, point: 'Locker' }, {}],
    ['KnownForwarderLockerOrBox', { ...mianyang, point: 'PostOfficeBox' }, {}],
    ['UrgencyAndNoCallback', mianyang, { urgent: true }]
  ])('count %s', (signal, address, more) => {
    expect(signalsOf(address, more)).toContain(signal)
  })

  test('count none for a plain change to a door in another city', () => {
    expect(signalsOf(mianyang)).toEqual([])
  })

  test('count a code to the contact on file in favour of the buyer', () => {
    const code = [
      { factor: 'OrderNumber', stated: 'P728391' },
      { factor: 'OtpToContactOnFile', result: 'Match', contactVersion: 1 }
    ]
    placed()
      .asks('01 10:00', a, guangzhouStranger)
      .gives('AddressChangeRequested')
      .when('01 10:01', 'VerifyAddressChange', { caseId: a, proposal: 1, factors: session })
      .gives(['StepUpRequested', { required: 'L3' }])
      .when('01 10:02', 'VerifyAddressChange', { caseId: a, proposal: 1, factors: code })
      .gives(['AddressChangeVerified', { level: 'L2', required: 'L2' }])
  })
})

describe('what others reported of a case', () => {
  test('still counts when the proposal is revised', () => {
    placed()
      .asks('01 10:00', a, mianyang)
      .gives('AddressChangeRequested')
      .when('01 10:01', 'AssessRisk', assess(['DisputedInstrument']), bySystem)
      .gives(['RiskAssessed', { band: 'Blocked' }])
      .when('01 10:02', 'ReviseProposal', {
        caseId: a,
        address: { ...mianyang, detail: '9号' },
        recipientIsBuyer: true
      })
      .gives('ProposalRevised')
      .when('01 10:03', 'VerifyAddressChange', { caseId: a, proposal: 2, factors: session })
      .gives(['AddressChangeRejected', { reason: 'FraudSuspected' }])
  })
})
