import { a } from '../moving-parcel.ts'
import { id, orderUnderTest } from '../order-under-test.ts'
import { agentLi, buyerZhang, chengdu, mianyang } from '../samples.ts'
import { bySystem, confirms, sessionAndCall, verifies } from '../steps.ts'
import { everyState } from './every-state.ts'
import type { Situation } from './situation.ts'

const b = id('ca5e', 2)
const selfService = { actor: buyerZhang, channel: 'PlatformSelfService' }
const agent = { actor: agentLi }

// Eight hours after placing, so that the merchant must approve.
const lateOnWeChat = () =>
  orderUnderTest('wechat')
    .placedAndPaid('01 09:00')
    .asks('01 17:00', a, mianyang, {}, selfService)
    .gives('AddressChangeRequested')
    .and(verifies('01 17:02', a))
    .and(confirms('01 17:03', a, mianyang, 2))

const approvalAsked = () =>
  lateOnWeChat()
    .when('01 17:04', 'RequestApproval', { caseId: a, kind: 'Merchant' }, bySystem)
    .gives(['ApprovalRequested', { kind: 'Merchant', onSilence: 'Approve' }])

const ofHighValue = () =>
  orderUnderTest('shopify')
    .placedAndPaid('01 09:00', chengdu, { total: { minor: '680000', currency: 'CNY' } })
    .asks('01 10:00', a, mianyang, {}, agent)
    .gives('AddressChangeRequested')
    .and(verifies('01 10:02', a, sessionAndCall))
    .and(confirms('01 10:03', a, mianyang, 2))

const secondOperatorAsked = () =>
  ofHighValue()
    .when('01 10:04', 'RequestApproval', { caseId: a, kind: 'SecondOperator' }, bySystem)
    .gives(['ApprovalRequested', { kind: 'SecondOperator', onSilence: 'Expire' }])

const proposed = () =>
  orderUnderTest('wechat')
    .placedAndPaid('01 09:00')
    .asks('01 10:00', a, mianyang, { initiator: 'Seller' }, agent)
    .gives('AddressChangeRequested')

const consentAsked = () =>
  proposed().when('01 10:01', 'RequestConsent', { caseId: a }, bySystem).gives('ConsentRequested')

const freightChecked = () =>
  everyState
    .confirmed()
    .order.when('01 10:04', 'RecordFreightCheck', {
      caseId: a,
      deliverable: true,
      before: { minor: '1000', currency: 'CNY' },
      after: { minor: '1800', currency: 'CNY' }
    })
    .gives(['FreightChecked', { outcome: 'HigherBuyerPays', difference: { minor: '800', currency: 'CNY' } }])

/** States in which others were asked to agree, and what came of it. */
export const agreedStates = {
  'late on WeChat, confirmed': () => ({ at: '01 17:05', order: lateOnWeChat() }),
  'approval asked': () => ({ at: '01 17:05', order: approvalAsked() }),
  'approval asked, long ago': () => ({ at: '02 05:04', order: approvalAsked() }),
  'second operator needed': () => ({ at: '01 10:05', order: ofHighValue() }),
  'second operator asked': () => ({ at: '01 10:05', order: secondOperatorAsked() }),
  'second operator asked, long ago': () => ({ at: '02 10:04', order: secondOperatorAsked() }),
  'proposed by the seller': () => ({ at: '01 10:05', order: proposed() }),
  'consent asked': () => ({ at: '01 10:05', order: consentAsked() }),
  'consent asked, long ago': () => ({ at: '02 10:01', order: consentAsked() }),
  'consent given': () => ({
    at: '01 10:05',
    order: consentAsked().when('01 10:02', 'GiveConsent', { caseId: a, proposal: 1 }).gives('ConsentGiven')
  }),
  'buyer asked what is missing': () => ({
    at: '01 10:05',
    order: everyState
      .requested()
      .order.when('01 10:01', 'RequestClarification', { caseId: a, missing: ['Phone'] })
      .gives('ClarificationRequested')
  }),
  'buyer asked what is missing, long ago': () => ({
    at: '02 10:01',
    order: everyState
      .requested()
      .order.when('01 10:01', 'RequestClarification', { caseId: a, missing: ['Phone'] })
      .gives('ClarificationRequested')
  }),
  'verified, buyer asked what is missing, long ago': () => ({
    at: '02 10:05',
    order: everyState
      .verified()
      .order.when('01 10:05', 'RequestClarification', { caseId: a, missing: ['Phone'] })
      .gives('ClarificationRequested')
  }),
  'freight higher': () => ({ at: '01 10:05', order: freightChecked() }),
  'two open cases': () => ({
    at: '01 10:05',
    order: everyState
      .requested()
      .order.asks('01 10:04', b, { ...mianyang, detail: '9号' })
      .gives('AddressChangeRequested')
  }),
  'two open cases, one verified': () => ({
    at: '01 10:10',
    order: everyState
      .verified()
      .order.asks('01 10:04', b, { ...mianyang, detail: '9号' })
      .gives('AddressChangeRequested')
  }),
  'two open cases, one confirmed': () => ({
    at: '01 10:10',
    order: everyState
      .confirmed()
      .order.asks('01 10:04', b, { ...mianyang, detail: '9号' })
      .gives('AddressChangeRequested')
  }),
  'flagged after an incident': () => ({
    at: '01 10:05',
    order: everyState
      .requested()
      .order.when('01 10:01', 'FlagAddressForReview', { cause: 'Incident', ref: 'I-7' }, bySystem)
      .gives('AddressFlaggedForReview')
  }),
  'address on the platform incomplete, planned': () => ({
    at: '01 12:00',
    order: everyState['parcel planned']()
      .order.when('01 11:00', 'ObservePlatformAddress', {
        address: { ...chengdu, phone: undefined },
        recipientIsBuyer: true,
        changedBy: 'Buyer',
        changedAt: '2026-03-01T11:00:00.000Z'
      })
      .gives('PlatformAddressChangeObserved')
  })
} satisfies Record<string, () => Situation>
