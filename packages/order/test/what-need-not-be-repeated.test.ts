import { describe, test } from 'vitest'
import { id, orderUnderTest } from './order-under-test.ts'
import { agentLi, buyerZhang, mianyang } from './samples.ts'
import { bySystem, session, verifies } from './steps.ts'

const a = id('ca5e', 1)
const own = { caseId: a, proposal: 1, by: 'Buyer', method: 'SelfService' }
const onPlatform = { actor: buyerZhang, channel: 'PlatformSelfService' }
const unconfirmed = (fields: ReadonlyArray<string>) => ({ type: 'ConfirmedDiffersFromProposal', fields }) as const
const allSaid = ['Name', 'Phone', 'Province', 'City', 'District', 'Street', 'Detail']

const entered = (more: object = {}, by: object = onPlatform) =>
  orderUnderTest().placedAndPaid('01 09:00').asks('01 10:00', a, mianyang, more, by).gives('AddressChangeRequested')

describe('an address need not be repeated to the buyer', () => {
  test('who entered it himself on the platform', () => {
    entered()
      .and(verifies('01 10:01', a))
      .when('01 10:02', 'ConfirmNewAddress', own, bySystem)
      .gives(['NewAddressConfirmed', { version: 2, method: 'SelfService' }], 'AddressChangeRouted')
      .when('01 10:03', 'ConfirmNewAddress', own, bySystem)
      .givesNothing()
  })

  test('who consented there to what the seller proposed, but before he has', () => {
    const proposed = () =>
      orderUnderTest('wechat')
        .placedAndPaid('01 09:00')
        .asks('01 10:00', a, mianyang, { initiator: 'Seller' }, { actor: agentLi, channel: 'Phone' })
        .gives('AddressChangeRequested')
        .when('01 10:00', 'RequestConsent', { caseId: a }, bySystem)
        .gives('ConsentRequested')
    const consented = { ...own, method: 'Consent' }
    proposed()
      .and(verifies('01 10:01', a))
      .when('01 10:02', 'ConfirmNewAddress', consented, bySystem)
      .isRefused(unconfirmed(allSaid))
    proposed()
      .when('01 10:01', 'GiveConsent', { caseId: a, proposal: 1 }, onPlatform)
      .gives('ConsentGiven')
      .and(verifies('01 10:01', a))
      .when('01 10:02', 'ConfirmNewAddress', consented, bySystem)
      .gives(['NewAddressConfirmed', { version: 2, method: 'Consent' }], 'AddressChangeRouted')
  })
})

describe('an address is to be repeated to the buyer', () => {
  test.each([
    ['who told it in a chat', {}, { actor: buyerZhang, channel: 'PlatformChat' }],
    ['for whom the seller entered it', { initiator: 'Seller' }, onPlatform]
  ])('%s', (_why, more, by) => {
    entered(more, by)
      .and(verifies('01 10:01', a))
      .when('01 10:02', 'ConfirmNewAddress', own, bySystem)
      .isRefused(unconfirmed(allSaid))
  })

  test('who entered another one, for somebody may have revised it for him', () => {
    entered()
      .when('01 10:01', 'ReviseProposal', {
        caseId: a,
        address: { ...mianyang, detail: '9号' },
        recipientIsBuyer: true
      })
      .gives('ProposalRevised')
      .when('01 10:02', 'VerifyAddressChange', { caseId: a, proposal: 2, factors: session })
      .gives('AddressChangeVerified')
      .when('01 10:03', 'ConfirmNewAddress', { ...own, proposal: 2 }, bySystem)
      .isRefused(unconfirmed(allSaid))
  })
})
