import { describe, expect, test } from 'vitest'
import { answers, instruction } from './moving-parcel.ts'
import { id, orderUnderTest } from './order-under-test.ts'
import { mianyang, warehouse } from './samples.ts'
import { amends, byCarrier, byPlatform, confirms, handOver, label, sessionAndCall } from './steps.ts'

const a = id('ca5e', 1)

// One of the two pieces is on its way, the other one is not yet packed.
const halfShipped = () =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .when('02 17:00', 'PlanParcel', { parcelId: 'p1', lines: [{ lineId: 'l1', quantity: 1 }] }, { actor: warehouse })
    .gives('ParcelPlanned')
    .when('02 17:10', 'PrintLabel', label('02 17:10', 1), { actor: warehouse })
    .gives('LabelPrinted')
    .when('02 18:00', 'ShipParcel', handOver('02 18:00', 1), { actor: warehouse })
    .gives('ParcelShipped')
    .asks('03 09:10', a, mianyang)
    .gives('AddressChangeRequested')
    .when('03 09:15', 'VerifyAddressChange', { caseId: a, proposal: 1, factors: sessionAndCall })
    .gives('AddressChangeVerified')
    .and(confirms('03 09:18', a, mianyang, 2))

const redirected = () =>
  halfShipped()
    .when('03 09:20', 'AssessImpact', { ...impact, caseId: a, parcelId: 'p1' })
    .gives('ImpactAssessed')
    .when('03 09:24', 'AcceptImpact', { caseId: a, parcelId: 'p1', by: 'Buyer' })
    .gives('ImpactAccepted')
    .when('03 09:30', 'NotifyCarrier', instruction)
    .gives('CarrierNotified')
    .when('03 10:00', 'RecordCarrierAnswer', answers('Succeeded'), byCarrier)
    .gives('InterceptSucceeded', ['ParcelRerouted', { version: 2 }])

const impact = { delay: 'P1D', payer: 'Shipper', chance: 'Likely', lostGuarantees: [] }
const failed = { caseId: a, version: 2, outcome: 'Failed', failure: 'E-1' }

const caseAfter = (order: ReturnType<typeof orderUnderTest>) => {
  const state = order.state()
  return state.status === 'Placed' ? state.addressChange.cases.map(({ status }) => status) : []
}

describe('a save that the platform refuses', () => {
  test('lets the change wait again when nothing else of it is in effect', () => {
    const order = halfShipped()
      .and(amends('03 09:40', a, mianyang, 2, 1))
      .when('03 09:41', 'RecordPlatformAnswer', failed, byPlatform)
      .gives(['AmendmentFailed', { orderedVersion: 1 }])
    expect(caseAfter(order)).toEqual(['Confirmed'])
  })

  test('leaves the change in follow-up when a carrier takes a parcel there already', () => {
    const order = redirected()
      .and(amends('03 10:10', a, mianyang, 2, 1))
      .when('03 10:11', 'RecordPlatformAnswer', failed, byPlatform)
      .gives(['AmendmentFailed', { orderedVersion: 1 }])
    expect(caseAfter(order)).toEqual(['FollowUp'])
    order
      .when('03 10:15', 'WithdrawAddressChange', { caseId: a, by: 'Buyer' })
      .isRefused({ type: 'CaseAlreadyEffective', caseId: a, version: 2 })
  })
})
