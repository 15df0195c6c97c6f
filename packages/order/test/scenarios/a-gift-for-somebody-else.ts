import { usePersonal } from '@readdress/order'
import { describe, expect, test } from 'vitest'
import { forgotten } from '../forgotten.ts'
import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { agentLi, buyerZhang, mianyang } from '../samples.ts'
import { byCarrier, scan, session, ships } from '../steps.ts'

// Scenario S3: the recipient is not the buyer, and his phone is missing at first.

const a = id('ca5e', 1)
const liSi = { ...mianyang, recipientName: '李四', phone: '13922223333' }
const { phone: _, ...withoutPhone } = liSi
const gift = { reason: 'Gift', recipientIsBuyer: false }
const yes = (proposal: number, address: object) => ({ caseId: a, proposal, address, by: 'Buyer', method: 'Chat' })
const revision = (address: object) => ({ caseId: a, address, recipientIsBuyer: false })
const save = { caseId: a, version: 2, address: liSi, expectedVersion: 1 }

const verified = () =>
  orderUnderTest()
    .placedAndPaid('01 10:00')
    .asks('01 12:00', a, withoutPhone, gift)
    .gives(['AddressChangeRequested', { recipient: 'recipient-1' }])
    .when('01 12:05', 'VerifyAddressChange', { caseId: a, proposal: 1, factors: session })
    .gives('AddressChangeVerified')

const asked = () =>
  verified()
    .when('01 12:06', 'ConfirmNewAddress', yes(1, withoutPhone))
    .isRefused({ type: 'IncompleteAddress', missing: ['Phone'] })
    .when('01 12:07', 'RequestClarification', { caseId: a, missing: ['Phone'] })
    .gives(['ClarificationRequested', { missing: ['Phone'], dueAt: instant('02 12:07') }])

const confirmed = () =>
  asked()
    .when('01 12:10', 'ReviseProposal', revision(liSi), { actor: buyerZhang })
    .gives(['ProposalRevised', { proposal: 2, recipient: 'recipient-1', verificationKept: true }])
    .when('01 12:12', 'ConfirmNewAddress', yes(2, liSi))
    .gives(
      ['NewAddressConfirmed', { version: 2, recipient: 'recipient-1' }],
      ['AddressChangeRouted', { requirements: [{ requirement: 'RecipientNotice', kind: null, target: null }] }]
    )

describe('a gift for somebody whose phone was forgotten', () => {
  test('is confirmed once the phone is filled in, without another check of the buyer', () => {
    confirmed()
  })

  test('is saved only when the recipient was considered, and ends with his word', () => {
    confirmed()
      .when('01 12:13', 'AmendAddress', save)
      .isRefused({
        type: 'RequirementsOpen',
        open: [{ requirement: 'RecipientNotice', kind: null, target: null }]
      })
      .when('01 12:14', 'GiveRecipientNotice', { caseId: a, basis: 'BuyerInformed' })
      .gives('RecipientNoticeGiven')
      .when('01 12:15', 'AmendAddress', save)
      .gives(['AddressAmended', { version: 2, recipient: 'recipient-1' }])
      .and(ships('01 18:00', 2))
      .when('04 10:00', 'RecordTracking', scan('04 10:00', 'Delivered', 'Self'), byCarrier)
      .gives('TrackingUpdated', 'ParcelDelivered')
      .when('04 12:00', 'ConfirmReceipt', { parcelId: 'p1', basis: 'RecipientSaid' })
      .gives('ReceiptConfirmed')
      .when('05 10:00', 'CloseCase', {
        caseId: a,
        outcome: 'Amended',
        outcomes: [{ parcelId: 'p1', outcome: 'DeliveredAsAmended' }]
      })
      .gives('CaseClosed')
  })
})

describe('a person who is forgotten later', () => {
  const amended = () =>
    confirmed()
      .when('01 12:14', 'GiveRecipientNotice', { caseId: a, basis: 'BuyerInformed' })
      .gives('RecipientNoticeGiven')
      .when('01 12:15', 'AmendAddress', save)
      .gives('AddressAmended')

  const readableWithout = (subject: string): ReadonlyArray<boolean> => {
    const state = forgotten(amended(), 'generic', subject, 'Destroyed').state()
    if (state.status === 'NotPlaced') throw new TypeError('not placed')
    return state.addressChange.versions.map(
      ({ address: { phone } }) =>
        phone !== null && usePersonal<unknown, boolean>(phone, { known: () => true, erased: () => false })
    )
  }

  test('takes only his own address along', () => {
    expect(readableWithout('nobody')).toEqual([true, true])
    expect(readableWithout('buyer')).toEqual([false, true])
    expect(readableWithout('recipient-1')).toEqual([true, false])
  })
})

describe('a revision that does more than fill in what was missing', () => {
  test('asks for another check of the buyer', () => {
    const elsewhere = { ...liSi, street: '中山大道' }
    asked()
      .when('01 12:10', 'ReviseProposal', revision(elsewhere), { actor: buyerZhang })
      .gives(['ProposalRevised', { verificationKept: false }])
      .when('01 12:12', 'ConfirmNewAddress', yes(2, elsewhere))
      .isRefused({ type: 'NotVerified', required: 'L2', reached: 'L0' })
  })

  test.each([
    ['comes from somebody else', { actor: agentLi }],
    ['comes by another channel', { actor: buyerZhang, channel: 'Phone' }]
  ])('also where it only fills in and %s', (_how, by) => {
    asked()
      .when('01 12:10', 'ReviseProposal', revision(liSi), by)
      .gives(['ProposalRevised', { verificationKept: false }])
  })

  test('also where it only fills in, after the check has lapsed', () => {
    asked()
      .when('01 12:36', 'ReviseProposal', revision(liSi), { actor: buyerZhang })
      .gives(['ProposalRevised', { verificationKept: false }])
  })

  test('makes nothing of what was confirmed before', () => {
    confirmed()
      .when('01 12:20', 'ReviseProposal', revision({ ...liSi, street: '中山大道' }), { actor: buyerZhang })
      .gives(['ProposalRevised', { proposal: 3, verificationKept: false }])
      .when('01 12:21', 'AmendAddress', save)
      .isRefused({ type: 'NotVerified', required: 'L2', reached: 'L0' })
  })
})

describe('a question that the buyer does not answer', () => {
  test('ends the case a day later', () => {
    const waiting = { deadline: 'Clarification', ref: a, dueAt: instant('02 12:07') }
    asked()
      .when('02 12:06', 'RecordDeadlinePassed', waiting)
      .isRefused({ type: 'DeadlineNotReached', ...waiting })
      .when('02 12:07', 'RecordDeadlinePassed', waiting)
      .gives(['AddressChangeExpired', { cause: 'ClarificationUnanswered' }])
  })

  test('is no longer waited for once it was answered', () => {
    confirmed()
      .when('02 12:07', 'RecordDeadlinePassed', { deadline: 'Clarification', ref: a, dueAt: instant('02 12:07') })
      .givesNothing()
  })
})
