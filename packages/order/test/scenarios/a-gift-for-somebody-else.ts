import { usePersonal } from '@readdress/order'
import { expect } from 'vitest'
import { forgotten } from '../forgotten.ts'
import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { agentLi, buyerZhang, mianyang } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byCarrier, scan, session, ships } from '../steps.ts'

export const aGiftForSomebodyElse = scenario({
  number: 'S3',
  english: {
    title: 'A gift for somebody else',
    sentence: 'The recipient is not the buyer, and at first the recipient’s phone is missing.'
  },
  chinese: { title: '送给别人的礼物', sentence: '收件人不是买家本人，一开始还缺收件人的电话。' }
})
const { describe, inChinese, test } = aGiftForSomebodyElse

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

const amended = () =>
  confirmed()
    .when('01 12:13', 'AmendAddress', save)
    .isRefused({ type: 'RequirementsOpen', open: [{ requirement: 'RecipientNotice', kind: null, target: null }] })
    .when('01 12:14', 'GiveRecipientNotice', { caseId: a, basis: 'BuyerInformed' })
    .gives('RecipientNoticeGiven')
    .when('01 12:15', 'AmendAddress', save)
    .gives(['AddressAmended', { version: 2, recipient: 'recipient-1' }])

describe('a gift for somebody whose phone was forgotten', () => {
  inChinese('顾及收件人之后才能保存，最后由收件人确认收货')
  test('is saved only when the recipient was considered, and ends with his word', () => {
    amended()
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

  inChinese('补上电话即可确认，不用再次核实买家')
  test('is confirmed once the phone is filled in, without another check of the buyer', () => {
    confirmed()
  })
})

describe('a person who is forgotten later', () => {
  const readableWithout = (subject: string): ReadonlyArray<boolean> => {
    const state = forgotten(amended(), 'generic', subject, 'Destroyed').state()
    if (state.status === 'NotPlaced') throw new TypeError('not placed')
    return state.addressChange.versions.map(
      ({ address: { phone } }) =>
        phone !== null && usePersonal<unknown, boolean>(phone, { known: () => true, erased: () => false })
    )
  }

  inChinese('删除某一个人的信息，只影响他自己的地址')
  test('takes only his own address along', () => {
    expect(readableWithout('nobody')).toEqual([true, true])
    expect(readableWithout('buyer')).toEqual([false, true])
    expect(readableWithout('recipient-1')).toEqual([true, false])
  })
})

describe('a revision of the proposal', () => {
  inChinese('除了补全还改了别处，须重新核实买家')
  test('asks for another check of the buyer where it does more than fill in what was missing', () => {
    const elsewhere = { ...liSi, street: '中山大道' }
    asked()
      .when('01 12:10', 'ReviseProposal', revision(elsewhere), { actor: buyerZhang })
      .gives(['ProposalRevised', { verificationKept: false }])
      .when('01 12:12', 'ConfirmNewAddress', yes(2, elsewhere))
      .isRefused({ type: 'NotVerified', required: 'L2', reached: 'L0' })
  })

  inChinese('由别人补全的，须重新核实')
  test('does so too where it only fills in and comes from somebody else', () => {
    asked()
      .when('01 12:10', 'ReviseProposal', revision(liSi), { actor: agentLi })
      .gives(['ProposalRevised', { verificationKept: false }])
  })

  inChinese('从别的渠道补全的，须重新核实')
  test('does so too where it only fills in and comes by another channel', () => {
    asked()
      .when('01 12:10', 'ReviseProposal', revision(liSi), { actor: buyerZhang, channel: 'Phone' })
      .gives(['ProposalRevised', { verificationKept: false }])
  })

  inChinese('核实过期之后，只是补全也须重新核实')
  test('does so too where it only fills in, after the check has lapsed', () => {
    asked()
      .when('01 12:36', 'ReviseProposal', revision(liSi), { actor: buyerZhang })
      .gives(['ProposalRevised', { verificationKept: false }])
  })

  inChinese('再次修改之后，先前的确认作废')
  test('makes nothing of what was confirmed before', () => {
    confirmed()
      .when('01 12:20', 'ReviseProposal', revision({ ...liSi, street: '中山大道' }), { actor: buyerZhang })
      .gives(['ProposalRevised', { proposal: 3, verificationKept: false }])
      .when('01 12:21', 'AmendAddress', save)
      .isRefused({ type: 'NotVerified', required: 'L2', reached: 'L0' })
  })
})

describe('a question that the buyer does not answer', () => {
  inChinese('买家不回答补充询问，一天后改址单结束')
  test('ends the case a day later', () => {
    const waiting = { deadline: 'Clarification', ref: a, dueAt: instant('02 12:07') }
    asked()
      .when('02 12:06', 'RecordDeadlinePassed', waiting)
      .isRefused({ type: 'DeadlineNotReached', ...waiting })
      .when('02 12:07', 'RecordDeadlinePassed', waiting)
      .gives(['AddressChangeExpired', { cause: 'ClarificationUnanswered' }])
  })

  inChinese('买家回答之后，不再等待')
  test('is no longer waited for once it was answered', () => {
    confirmed()
      .when('02 12:07', 'RecordDeadlinePassed', { deadline: 'Clarification', ref: a, dueAt: instant('02 12:07') })
      .givesNothing()
  })
})
