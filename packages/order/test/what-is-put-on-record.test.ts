import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { id, instant, type OrderUnderTest, orderUnderTest } from './order-under-test.ts'
import { buyerZhang, chengdu, mianyang } from './samples.ts'
import { amends, byCarrier, byPlatform, bySystem, confirms, scan, ships, verifies } from './steps.ts'

const a = id('ca5e', 1)
const asked = () =>
  orderUnderTest().placedAndPaid('01 09:00').asks('01 10:00', a, mianyang).gives('AddressChangeRequested')
const amended = () =>
  asked()
    .and(verifies('01 10:01', a))
    .and(confirms('01 10:02', a, mianyang, 2))
    .and(amends('01 10:03', a, mianyang, 2, 1))

const note = (text: string, n = 1) => ({ noteId: id('407e', n), text })

describe('a note', () => {
  test.each([
    ['the phone', '新电话 138 1234-1234', ['Phone']],
    ['the phone in full width', '电话１３８１２３４１２３４', ['Phone']],
    ['the name', '收件人张三', ['Name']],
    ['the street', '改到天府大道中段', ['Street']],
    ['the new detail, only proposed', '改为72号3栋1单元802室', ['Detail']],
    ['everything', '张三 13812341234 临园路东段 72号3栋1单元802室', ['Name', 'Phone', 'Street', 'Detail']]
  ])('does not repeat %s: it would escape sealing and erasure', (_what, text, matched) => {
    asked().when('01 10:05', 'AddNote', note(text)).isRefused({ type: 'PersonalDataInNote', matched })
  })

  test('refers to the version instead, and is added once', () => {
    amended()
      .when('01 10:05', 'AddNote', { ...note('已核实，见新版本'), caseId: a, version: 2 })
      .gives(['OrderNoteAdded', { mark: 'None', version: 2 }])
      .when('01 10:06', 'AddNote', { ...note('已核实，见新版本'), caseId: a, version: 2 })
      .givesNothing()
      .when('01 10:07', 'AddNote', { ...note('另一条', 2), version: 3 })
      .isRefused({ type: 'UnknownReference', kind: 'Version', id: '3' })
  })

  test('does not repeat a number that stands in for the phone either', () => {
    const phone = { number: '13812341234转8002', kind: 'Virtual', validUntil: instant('09 00:00') }
    orderUnderTest()
      .placedAndPaid('01 09:00', { ...chengdu, phone })
      .when('01 10:04', 'AddNote', note('请打 13812341234 转 8002'))
      .isRefused({ type: 'PersonalDataInNote', matched: ['Phone'] })
  })

  test('is not put under a case that does not exist', () => {
    const unknown = id('ca5e', 9)
    asked()
      .when('01 10:05', 'AddNote', { ...note('已核实'), caseId: unknown })
      .isRefused({ type: 'UnknownReference', kind: 'Case', id: unknown })
      .when('01 10:05', 'RecordFeedback', { kind: 'Problem', caseId: unknown }, { actor: buyerZhang })
      .isRefused({ type: 'UnknownReference', kind: 'Case', id: unknown })
  })
})

describe('a message', () => {
  const message = (party: string, more: object = {}) => ({
    messageId: id('3e55', 2),
    direction: 'In',
    party,
    channel: 'Phone',
    body: '包裹还在门口',
    sentAt: instant('01 10:04'),
    ...more
  })
  const aboutWhom = (order: OrderUnderTest, party: string, more: object = {}) => {
    const decision = order.decide('01 10:05', 'RecordMessage', message(party, more), byPlatform)
    return Either.isRight(decision)
      ? decision.right.map((event) => (event.type === 'MessageExchanged' ? event.data.body.subject : event.type))
      : decision.left.type
  }
  const gift = () =>
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .asks('01 10:00', a, { ...mianyang, recipientName: '李四' }, { reason: 'Gift', recipientIsBuyer: false })
      .gives('AddressChangeRequested')
      .and(verifies('01 10:01', a))
      .and(confirms('01 10:02', a, { ...mianyang, recipientName: '李四' }, 2))

  test.each([
    ['Buyer', ['buyer']],
    ['Recipient', ['buyer']],
    ['Occupant', ['other-9999']],
    ['Carrier', ['other-9998']],
    ['Warehouse', ['other-9997']],
    ['Platform', ['other-9996']],
    ['Internal', ['other-9995']]
  ])('of the party %s is about one person of the order', (party, subject) => {
    expect(aboutWhom(gift(), party)).toEqual(subject)
  })

  test('of a recipient is about the one of the version that is named', () => {
    expect(aboutWhom(gift(), 'Recipient', { version: 2 })).toEqual(['recipient-1'])
    expect(aboutWhom(gift(), 'Recipient', { version: 1 })).toEqual(['buyer'])
    expect(aboutWhom(gift(), 'Recipient', { version: 3 })).toBe('UnknownReference')
  })

  test('keeps the channel that it went by, and stands there once', () => {
    asked()
      .when('01 10:05', 'RecordMessage', message('Buyer'), byPlatform)
      .gives(['MessageExchanged', { channel: 'Phone', inReplyTo: null }])
      .when('01 10:06', 'RecordMessage', message('Buyer'), byPlatform)
      .givesNothing()
  })
})

describe('the answer that the buyer waits for', () => {
  const overdue = { deadline: 'Acknowledgement', ref: a, dueAt: instant('01 10:03') }

  test('is not overdue once it was given, or the change is made', () => {
    asked()
      .when('01 10:01', 'AcknowledgeRequest', { caseId: a })
      .gives('RequestAcknowledged')
      .when('01 10:02', 'AcknowledgeRequest', { caseId: a })
      .givesNothing()
      .when('01 10:04', 'RecordDeadlinePassed', overdue, bySystem)
      .givesNothing()
    amended().when('01 10:04', 'RecordDeadlinePassed', overdue, bySystem).givesNothing()
  })
})

describe('closing a case', () => {
  const close = (...parcelIds: ReadonlyArray<string>) => ({
    caseId: a,
    outcome: 'Amended',
    outcomes: parcelIds.map((parcelId) => ({ parcelId, outcome: 'DeliveredAsAmended' }))
  })

  test('needs an outcome for every parcel, and for no other', () => {
    amended()
      .and(ships('01 18:00', 2))
      .when('05 10:00', 'CloseCase', close())
      .isRefused({ type: 'OutcomeMissing', parcelIds: ['p1'] })
      .when('05 10:00', 'CloseCase', close('p1', 'p2'))
      .isRefused({ type: 'UnknownReference', kind: 'Parcel', id: 'p2' })
      .when('05 10:00', 'CloseCase', close('p1'))
      .gives('CaseClosed')
      .when('05 10:01', 'CloseCase', close('p1'))
      .givesNothing()
  })

  test('waits for open issues', () => {
    amended()
      .and(ships('01 18:00', 2))
      .when('03 10:00', 'RecordTracking', scan('03 10:00', 'DeliveryFailure', 'NoBody'), byCarrier)
      .gives('TrackingUpdated', ['DeliveryExceptionRaised', { kind: 'NoBody' }])
      .when('05 10:00', 'CloseCase', close('p1'))
      .isRefused({ type: 'IssuesOpen', issueIds: ['DeliveryException:p1:1'] })
  })
})
