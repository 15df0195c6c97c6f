import { worklist, worklistProjection } from '@readdress/order-views'
import { describe, expect, test } from 'vitest'
import { a, asked, verified } from '../../order/test/before-shipment.ts'
import { carrierAsked, i, redirected } from '../../order/test/moving-parcel.ts'
import { instant, type OrderUnderTest, orderUnderTest } from '../../order/test/order-under-test.ts'
import { mianyang } from '../../order/test/samples.ts'
import { confirms, ships } from '../../order/test/steps.ts'
import { documentOf, moment, recordedOf, registry, storyWith } from './stories.ts'

const projection = worklistProjection(registry)

const tasksOf = (order: OrderUnderTest, at: string) =>
  worklist(documentOf(projection, recordedOf(order.events())), moment(at))

const wished = (more: object = {}) =>
  orderUnderTest('xiaohongshu')
    .placedAndPaid('01 20:02')
    .asks('01 20:31', a, mianyang, more)
    .gives('AddressChangeRequested')

describe('what there is to do for a change', () => {
  test('is to acknowledge it, with a clock that runs out', () => {
    const task = { type: 'Case', id: a, orderId: 'A-1', nextAction: 'Acknowledge', waitsFor: 'Seller', owner: null }
    const clock = { kind: 'Acknowledgement', ref: a, dueAt: instant('01 20:34') }
    expect(tasksOf(wished(), '01 20:33')).toEqual([
      { ...task, parcelId: null, urgent: false, overdue: false, clocks: [{ ...clock, overdue: false }] }
    ])
    expect(tasksOf(wished(), '01 20:34')).toMatchObject([{ ...task, overdue: true, clocks: [{ overdue: true }] }])
  })

  test('is urgent where the buyer says so', () => {
    expect(tasksOf(wished({ urgent: true }), '01 20:33')).toMatchObject([{ urgent: true }])
  })

  test.each([
    ['to verify', asked, 'Verify', 'Seller'],
    ['to repeat the address', verified, 'Confirm', 'Seller'],
    ['to save', () => verified().and(confirms('01 20:38', a, mianyang, 2)), 'Amend', 'Seller'],
    ['to wait for the carrier', carrierAsked, 'AwaitCarrier', 'Carrier'],
    ['to watch the parcel', redirected, 'Watch', 'Seller']
  ] as const)('is %s', (_what, story, nextAction, waitsFor) => {
    expect(tasksOf(story(), '03 23:00')).toMatchObject([{ nextAction, waitsFor }])
  })

  test('has the clock of the carrier on it', () => {
    expect(tasksOf(carrierAsked(), '03 10:00')[0]?.clocks).toContainEqual({
      kind: 'CarrierAnswer',
      ref: i,
      dueAt: instant('03 13:30'),
      overdue: false
    })
  })

  test('is nothing once it is closed', () => {
    const closed = documentOf(projection, recordedOf(storyWith('CaseClosed')))
    expect(worklist(closed, moment('31 00:00')).filter(({ type }) => type === 'Case')).toEqual([])
  })
})

describe('what there is to do for a problem with a parcel', () => {
  const silent = { deadline: 'NextScan', ref: 'p1', dueAt: instant('05 10:05') }
  const stalled = () =>
    orderUnderTest()
      .placedAndPaid('01 20:02')
      .and(ships('02 10:05', 1))
      .when('05 10:05', 'RecordDeadlinePassed', silent)
      .gives('TrackingStalled')
  const issueId = 'Stall:p1:1'
  const assigned = () =>
    stalled()
      .when('05 10:06', 'AssignIssue', { issueId, owner: 'a-9', nextAction: 'AskAgain', dueAt: instant('06 09:00') })
      .gives('IssueAssigned')

  test('is to give it to somebody', () => {
    expect(tasksOf(stalled(), '05 11:00')).toMatchObject([
      { type: 'Issue', id: issueId, parcelId: 'p1', nextAction: 'Assign', owner: null, clocks: [] }
    ])
  })

  test('is what its owner said that he does next, by when, and is found under his name', () => {
    expect(tasksOf(assigned(), '06 10:00')).toMatchObject([{ nextAction: 'AskAgain', owner: 'a-9', overdue: true }])
    const document = documentOf(projection, recordedOf(assigned().events()))
    expect(projection.indexes['work']?.(document)).toEqual(
      ['open', 'waits-for/Seller', 'owner/a-9'].map((whose) => `${whose}/1/${instant('06 09:00')}`)
    )
  })

  test('is nothing once it is solved, and nobody finds the order', () => {
    const solved = assigned().when('06 09:00', 'ResolveIssue', { issueId, how: 'OnItsWay' }).gives('IssueResolved')
    expect(tasksOf(solved, '06 10:00')).toEqual([])
    expect(projection.indexes['work']?.(documentOf(projection, recordedOf(solved.events())))).toEqual([])
  })
})

describe('what else there is to do', () => {
  test('is to answer a dispute, and what a review led somebody to take on', () => {
    const disputed = storyWith('DisputeOpened')
    const opened = disputed.slice(0, disputed.findIndex(({ type }) => type === 'DisputeOpened') + 1)
    expect(worklist(documentOf(projection, recordedOf(opened)), moment('31 00:00'))).toContainEqual(
      expect.objectContaining({ type: 'Dispute', nextAction: 'SubmitEvidence', urgent: true })
    )
    const learned = storyWith('ImprovementAgreed')
    const agreed = learned.slice(0, learned.findIndex(({ type }) => type === 'ImprovementAgreed') + 1)
    expect(worklist(documentOf(projection, recordedOf(agreed)), moment('31 00:00'))).toContainEqual(
      expect.objectContaining({ type: 'Improvement' })
    )
  })
})
