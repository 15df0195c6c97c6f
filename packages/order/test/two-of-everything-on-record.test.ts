import type { OrderState } from '@readdress/order'
import { describe, expect, test } from 'vitest'
import { id, instant, type OrderUnderTest, orderUnderTest } from './order-under-test.ts'
import { guangzhouStranger, mianyang, supervisorChen, teaSet } from './samples.ts'
import { byPlatform, bySystem, changesTo, erasureOf } from './steps.ts'

// Two disputes, two holds, two reviews, two persons, two ways out: each is one by itself, and what was said last counts.

const [a, b] = [id('ca5e', 1), id('ca5e', 2)]
const hers = { ...mianyang, detail: '18号2单元601室' }

const recordOf = (state: OrderState) => {
  if (state.status === 'NotPlaced') throw new TypeError('not placed')
  return state.record
}

describe('a dispute', () => {
  const d = id('d15b', 1)
  const opened = () =>
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .when(
        '81 09:00',
        'OpenDispute',
        {
          disputeId: d,
          scheme: 'Visa',
          type: 'ItemNotReceived',
          amount: teaSet.total,
          respondBy: instant('101 00:00')
        },
        byPlatform
      )
      .gives('DisputeOpened')
  const decided = (outcome: string) => ({ disputeId: d, outcome })

  test('is decided otherwise on appeal, and then it is so', () => {
    opened()
      .when('110 09:00', 'DecideDispute', decided('Won'), byPlatform)
      .gives('DisputeDecided')
      .when('111 09:00', 'DecideDispute', decided('Lost'), byPlatform)
      .gives(['DisputeDecided', { outcome: 'Lost' }])
      .when('112 09:00', 'DecideDispute', decided('Lost'), byPlatform)
      .givesNothing()
  })

  test('is as it was decided last, whichever was heard first', () => {
    const heard = opened()
      .when('111 09:00', 'DecideDispute', decided('Lost'), byPlatform)
      .gives('DisputeDecided')
      .when('110 09:00', 'DecideDispute', decided('Won'), byPlatform)
      .gives('DisputeDecided')
    expect(recordOf(heard.state()).disputes).toMatchObject([{ status: 'Decided', outcome: 'Lost' }])
    const then = opened()
      .when('110 09:00', 'DecideDispute', decided('Won'), byPlatform)
      .gives('DisputeDecided')
      .when('111 09:00', 'DecideDispute', decided('Lost'), byPlatform)
      .gives('DisputeDecided')
    expect(recordOf(then.state()).disputes).toMatchObject([{ status: 'Decided', outcome: 'Lost' }])
  })
})

describe('of two holds', () => {
  const hold = (n: number) => ({ holdId: id('401d', n), ground: 'Authority', ref: `SC-${n}` })

  test('one is released', () => {
    const supervisor = { actor: supervisorChen }
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .when('02 09:00', 'PlaceLegalHold', hold(1), supervisor)
      .gives('LegalHoldPlaced')
      .when('02 09:01', 'PlaceLegalHold', hold(2), supervisor)
      .gives('LegalHoldPlaced')
      .when('02 09:02', 'ReleaseLegalHold', { holdId: id('401d', 2), why: 'Over' }, supervisor)
      .gives(['LegalHoldReleased', { holdId: id('401d', 2) }])
      .when('02 09:03', 'ReleaseLegalHold', { holdId: id('401d', 2), why: 'Over' }, supervisor)
      .givesNothing()
      .when('02 09:04', 'ReleaseLegalHold', { holdId: id('401d', 1), why: 'Over' }, supervisor)
      .gives(['LegalHoldReleased', { holdId: id('401d', 1) }])
      .when('02 09:05', 'ReleaseLegalHold', { holdId: id('401d', 3), why: 'Over' }, supervisor)
      .isRefused({ type: 'UnknownReference', kind: 'LegalHold', id: id('401d', 3) })
  })
})

describe('of two closed changes', () => {
  const closed = (caseId: string) => ({ caseId, outcome: 'Amended', outcomes: [] })
  const review = (caseId: string) => ({ caseId, rootCause: 'BuyerMistyped', stepsSkipped: ['ReadBack'] })
  const action = (n: number) => ({
    actionId: id('ac71', n),
    action: 'TrainReadBack',
    owner: 's-0e55',
    dueAt: instant('30 09:00')
  })
  const bothClosed = () =>
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .and(changesTo('01 10', a, mianyang, 2, 1))
      .and(changesTo('01 11', b, hers, 3, 2))
      .when('02 09:00', 'CloseCase', closed(a))
      .gives('CaseClosed')
      .when('02 09:01', 'CloseCase', closed(b))
      .gives('CaseClosed')
      .when('02 09:02', 'RecordReview', review(a))
      .gives('ServiceReviewRecorded')
      .when('02 09:03', 'RecordReview', review(b))
      .gives('ServiceReviewRecorded')

  test('each teaches something by itself, until it is opened again', () => {
    bothClosed()
      .when('02 09:04', 'RecordReview', review(a))
      .givesNothing()
      .when('02 10:00', 'ReopenCase', { caseId: a, why: 'Complaint' })
      .gives('CaseReopened')
      .when('02 10:01', 'RecordReview', review(b))
      .givesNothing()
      .when('02 10:02', 'CloseCase', closed(a))
      .gives('CaseClosed')
      .when('02 10:03', 'RecordReview', review(a))
      .gives('ServiceReviewRecorded')
  })

  test('two things are done better, each by itself', () => {
    bothClosed()
      .when('02 11:00', 'AgreeImprovement', action(1))
      .gives('ImprovementAgreed')
      .when('02 11:01', 'AgreeImprovement', { ...action(2), action: 'AskTwice' })
      .gives('ImprovementAgreed')
      .when('02 11:02', 'AgreeImprovement', { ...action(2), action: 'AskTwice' })
      .givesNothing()
      .when('20 09:00', 'CompleteImprovement', { actionId: id('ac71', 1), result: 'Done' })
      .gives(['ImprovementDone', { actionId: id('ac71', 1) }])
      .when('20 09:01', 'CompleteImprovement', { actionId: id('ac71', 2), result: 'Done' })
      .gives(['ImprovementDone', { actionId: id('ac71', 2) }])
  })
})

describe('of two persons', () => {
  const restrict = (order: OrderUnderTest, at: string, subject: string, restricted: boolean) =>
    order
      .when(at, 'RecordRestriction', { subject, restricted, ground: 'Request' }, bySystem)
      .gives(restricted ? 'PersonalDataRestricted' : 'PersonalDataReleased')
  const standing = (order: OrderUnderTest) =>
    Object.fromEntries(recordOf(order.state()).dataSubjects.map(({ subject, status }) => [subject, status]))
  const withRecipient = () =>
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .asks('01 10:00', a, guangzhouStranger, { reason: 'Gift', recipientIsBuyer: false })
      .gives(['AddressChangeRequested', { recipient: 'recipient-1' }])

  test('each is restricted and released by himself', () => {
    const both = restrict(restrict(withRecipient(), '02 09:00', 'buyer', true), '02 09:01', 'recipient-1', true)
    expect(standing(both)).toEqual({ buyer: 'Restricted', 'recipient-1': 'Restricted' })
    expect(standing(restrict(both, '02 09:02', 'recipient-1', false))).toEqual({
      buyer: 'Restricted',
      'recipient-1': 'Released'
    })
  })

  test.each([
    ['later', '02 09:01', true, 'Released'],
    ['earlier', '02 08:59', true, 'Restricted'],
    ['of the same moment', '02 09:00', true, 'Restricted'],
    ['of the same moment', '02 09:00', false, 'Restricted']
  ] as const)('what is said %s counts as it must (%s, restricted first: %s)', (_when, at, restrictedFirst, now) => {
    const first = restrict(withRecipient(), '02 09:00', 'buyer', restrictedFirst)
    expect(standing(restrict(first, at, 'buyer', !restrictedFirst))).toEqual({ buyer: now })
  })

  test('nobody comes back from an erasure, also one that is told late', () => {
    const erased = restrict(withRecipient(), '03 09:00', 'buyer', true)
      .when('03 10:00', 'RecordErasure', erasureOf('buyer', '02 09:00'), bySystem)
      .gives('PersonalDataErased')
    expect(standing(erased)).toEqual({ buyer: 'Erased' })
    expect(standing(restrict(erased, '04 09:00', 'buyer', false))).toEqual({ buyer: 'Erased' })
  })
})
