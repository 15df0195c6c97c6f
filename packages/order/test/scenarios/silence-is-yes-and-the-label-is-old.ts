import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { buyerZhang, mianyang, platform, warehouse } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byPlatform, bySystem, confirms, handOver, label, labels, number, verifies } from '../steps.ts'

export const silenceIsYes = scenario({
  number: 'S5',
  english: {
    title: 'Silence is yes, and the label is old',
    sentence:
      'On WeChat Shop, eight hours after the order the merchant must approve, and does not answer. Meanwhile a label is printed.'
  },
  chinese: {
    title: '不答复视为同意，面单已过时',
    sentence: '微信小店订单，下单八小时后改址须商家审批，而商家没有答复；这期间面单已经打印。'
  }
})
const { describe, inChinese, test } = silenceIsYes

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

describe('a label that was printed before the change took effect', () => {
  inChinese('改址生效前打印的面单不能发货，须换新面单')
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

describe('a merchant who does not answer', () => {
  inChinese('十二小时不答复，按平台规则视为同意')
  test('has approved after twelve hours, as the platform says', () => {
    amended()
  })

  inChinese('到时之前有人答复，就以答复为准')
  test('has not approved where somebody answered before', () => {
    labelled()
      .when('01 19:30', 'ApproveAddressChange', { caseId: a, kind: 'Merchant' })
      .gives(['AddressChangeApproved', { basis: 'Explicit' }])
      .when('01 20:00', 'RecordDeadlinePassed', silence, bySystem)
      .givesNothing()
  })

  inChinese('到时之前可以拒绝')
  test('may refuse until then', () => {
    labelled()
      .when('01 19:30', 'RejectAddressChange', { caseId: a, reason: 'ApprovalRefused', by: 'Seller' })
      .gives(['AddressChangeRejected', { reason: 'ApprovalRefused' }])
      .when('01 20:00', 'RecordDeadlinePassed', silence, bySystem)
      .givesNothing()
  })
})

describe('what the platform shows of it', () => {
  inChinese('平台的同一条消息不论来几次，只算一次')
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
