import { carrierProfiles, genericPolicy, openWaits, policyFor } from '@readdress/order'
import { describe, expect, test } from 'vitest'
import { a, asked, verified } from './before-shipment.ts'
import { instant, type OrderUnderTest, orderUnderTest } from './order-under-test.ts'
import { mianyang } from './samples.ts'
import { bySystem, confirms, ships } from './steps.ts'

const waits = (order: OrderUnderTest, platform = 'xiaohongshu') =>
  openWaits(order.state(), { policy: policyFor(platform), carriers: carrierProfiles })

describe('what an order waits for', () => {
  test('is nothing before it is placed, and nothing once it is paid', () => {
    expect(waits(orderUnderTest())).toEqual([])
    expect(waits(orderUnderTest().placedAndPaid('01 20:02'))).toEqual([])
  })

  test('is the answer to a wish, until it is given', () => {
    const wished = orderUnderTest('xiaohongshu').placedAndPaid('01 20:02').asks('01 20:31', a, mianyang)
    expect(waits(wished.gives('AddressChangeRequested'))).toEqual([
      { kind: 'Acknowledgement', ref: a, dueAt: instant('01 20:34') }
    ])
    expect(waits(asked())).toEqual([])
  })

  test('is the yes of the buyer while the verification lives, then that the change takes effect', () => {
    expect(waits(verified())).toEqual([{ kind: 'Verification', ref: a, dueAt: instant('01 21:06') }])
    const confirmed = verified().and(confirms('01 20:38', a, mianyang, 2))
    expect(waits(confirmed)).toEqual([{ kind: 'Authorisation', ref: a, dueAt: instant('15 20:38') }])
  })

  test('is the answer of each approver by his own name', () => {
    const confirmed = verified()
      .under({ approval: { ...genericPolicy.approval, when: 'Always' } })
      .and(confirms('01 20:38', a, mianyang, 2))
      .when('01 20:39', 'RequestApproval', { caseId: a, kind: 'Merchant' })
      .gives('ApprovalRequested')
    expect(waits(confirmed)).toContainEqual({ kind: 'Approval', ref: `${a}-Merchant`, dueAt: instant('02 20:39') })
  })

  test('is the next scan of a parcel on its way, and not again once it has stalled', () => {
    const moving = orderUnderTest('xiaohongshu').placedAndPaid('01 20:02').and(ships('02 10:05', 1))
    expect(waits(moving)).toEqual([{ kind: 'NextScan', ref: 'p1', dueAt: instant('05 10:05') }])
    const passed = { deadline: 'NextScan', ref: 'p1', dueAt: instant('05 10:05') }
    expect(waits(moving.when('05 10:05', 'RecordDeadlinePassed', passed, bySystem).gives('TrackingStalled'))).toEqual(
      []
    )
  })
})
