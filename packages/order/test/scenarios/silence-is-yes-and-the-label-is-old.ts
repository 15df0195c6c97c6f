import { describe, test } from 'vitest'
import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { buyerZhang, mianyang, platform, warehouse } from '../samples.ts'
import { byPlatform, bySystem, confirms, handOver, label, labels, number, verifies } from '../steps.ts'

// Scenario S5: WeChat Shop, placed at 00:00; eight hours later the merchant must approve, and does not answer.

const a = id('ca5e', 1)
const merchant = [{ requirement: 'Approval', kind: 'Merchant', target: null }]
const silence = { deadline: 'Approval', ref: `${a}-Merchant`, dueAt: instant('01 20:00') }
const save = { caseId: a, version: 2, address: mianyang, expectedVersion: 1 }

const asked = (platformName = 'wechat') =>
  orderUnderTest(platformName)
    .placedAndPaid('01 00:00')
    .asks('01 08:00', a, mianyang, {}, { actor: buyerZhang, channel: 'PlatformSelfService' })
    .gives('AddressChangeRequested')
    .and(verifies('01 08:00', a))
    .and(confirms('01 08:00', a, mianyang, 2))

const labelled = () =>
  asked()
    .when('01 08:01', 'AmendAddress', save)
    .isRefused({ type: 'RequirementsOpen', open: merchant })
    .when('01 08:00', 'RequestApproval', { caseId: a, kind: 'Merchant' }, bySystem)
    .gives(['ApprovalRequested', { kind: 'Merchant', dueAt: instant('01 20:00'), onSilence: 'Approve' }])
    .and(labels('01 19:00', 1))

const amended = () =>
  labelled()
    .when('01 19:59', 'RecordDeadlinePassed', silence, bySystem)
    .isRefused({ type: 'DeadlineNotReached', ...silence })
    .when('01 20:00', 'RecordDeadlinePassed', silence, bySystem)
    .gives(['AddressChangeApproved', { kind: 'Merchant', basis: 'Silence' }])
    .when('01 20:00', 'RecordDeadlinePassed', silence, bySystem)
    .givesNothing()
    .when('01 20:00', 'AmendAddress', save, { actor: platform, channel: 'Api' })
    .gives(['AddressAmended', { version: 2, previousVersion: 1 }])

const shown = (at: string) => ({
  address: mianyang,
  recipientIsBuyer: true,
  changedBy: 'Buyer',
  changedAt: instant(at)
})

describe('a merchant who does not answer', () => {
  test('has approved after twelve hours, as the platform says', () => {
    amended()
  })

  test('has not approved where somebody answered before', () => {
    labelled()
      .when('01 19:30', 'ApproveAddressChange', { caseId: a, kind: 'Merchant' })
      .gives(['AddressChangeApproved', { basis: 'Explicit' }])
      .when('01 20:00', 'RecordDeadlinePassed', silence, bySystem)
      .givesNothing()
  })

  test('may refuse until then', () => {
    labelled()
      .when('01 19:30', 'RejectAddressChange', { caseId: a, reason: 'ApprovalRefused', by: 'Seller' })
      .gives(['AddressChangeRejected', { reason: 'ApprovalRefused' }])
      .when('01 20:00', 'RecordDeadlinePassed', silence, bySystem)
      .givesNothing()
  })
})

describe('what the platform shows of it', () => {
  test('counts once, however often it is told', () => {
    amended()
      .when('01 20:01', 'ObservePlatformAddress', shown('01 20:00'), byPlatform)
      .gives('PlatformAmendmentAcknowledged', 'AmendmentReadBackConfirmed')
      .when('01 20:02', 'ObservePlatformAddress', shown('01 20:00'), byPlatform)
      .givesNothing()
      .when('01 23:36', 'ObservePlatformAddress', shown('01 20:00'), byPlatform)
      .givesNothing()
  })
})

describe('a label that was printed before the change took effect', () => {
  test('is not shipped but replaced', () => {
    amended()
      .when('01 20:01', 'ObservePlatformAddress', shown('01 20:00'), byPlatform)
      .gives('PlatformAmendmentAcknowledged', 'AmendmentReadBackConfirmed')
      .when('01 21:00', 'ShipParcel', handOver('01 21:00', 1), { actor: warehouse })
      .isRefused({ type: 'StaleAddressVersion', expected: 1, current: 2 })
      .when('01 21:01', 'VoidLabel', { parcelId: 'p1', trackingNumber: number, why: 'AddressChanged' })
      .gives(['LabelVoided', { version: 1 }])
      .when('01 21:02', 'PrintLabel', label('01 21:02', 2, { trackingNumber: 'SF2222222222' }), { actor: warehouse })
      .gives(['LabelPrinted', { version: 2 }])
      .when('01 21:05', 'ShipParcel', handOver('01 21:05', 2, { trackingNumber: 'SF2222222222' }), { actor: warehouse })
      .gives(['ParcelShipped', { version: 2, stale: false }])
  })
})
