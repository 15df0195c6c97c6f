import { known } from '@readdress/order'
import { describe, test } from 'vitest'
import { id, instant } from './order-under-test.ts'
import { buyerZhang } from './samples.ts'
import { byCarrier, bySystem, scan } from './steps.ts'
import { bothOnTheirWay, secondNumber } from './two-parcels.ts'

const buyer = { actor: buyerZhang }
const picture = { subject: 'buyer', sha256: 'ab', mediaType: 'image/png', bytes: 9, storedAs: 'p/1' }

describe('two damages', () => {
  const reports = (parcelId: string, ...evidence: ReadonlyArray<object>) => ({
    parcelId,
    by: 'Buyer',
    extent: 'Partial',
    evidence
  })
  const judged = (parcelId: string, extent = 'Partial', fault = 'Carrier') => ({ parcelId, extent, fault })
  const reported = () =>
    bothOnTheirWay()
      .when('06 08:00', 'ReportDamage', reports('p1', picture), buyer)
      .gives(['DamageReported', { issueId: 'Damage:p1:1' }])
      .when('06 08:01', 'ReportDamage', reports('p2'), buyer)
      .gives(['DamageReported', { issueId: 'Damage:p2:1' }])
      .when('06 08:02', 'ReportDamage', reports('p1'), buyer)
      .gives(['DamageReported', { issueId: 'Damage:p1:1' }])

  test('are proven each by its own pictures, also by those of before', () => {
    reported()
      .when('06 10:00', 'ConfirmDamage', judged('p2'))
      .isRefused({ type: 'EvidenceMissing', need: 'ProofOfDamage' })
      .when('06 10:01', 'ConfirmDamage', judged('p1'))
      .gives(['DamageConfirmed', { parcelId: 'p1' }])
      .when('06 10:02', 'ReportDamage', reports('p2', picture), buyer)
      .gives('DamageReported')
      .when('06 10:03', 'ConfirmDamage', judged('p2'))
      .gives(['DamageConfirmed', { parcelId: 'p2' }])
  })

  test.each([
    ['Carrier', true],
    ['ThirdParty', true],
    ['Undetermined', true],
    ['Seller', false],
    ['Buyer', false],
    ['Platform', false]
  ])('by the fault of %s can be claimed: %s', (fault, may) => {
    const dueAt = may ? instant('36 10:01') : null
    reported()
      .when('06 10:01', 'ConfirmDamage', judged('p1', 'Partial', fault))
      .gives(['DamageConfirmed', { fault, dueAt }])
    reported()
      .when('06 10:01', 'ConfirmDamage', judged('p1', 'None', fault))
      .gives(['DamageConfirmed', { dueAt: null }])
  })
})

describe('two deliveries that are looked into', () => {
  const [v1, v2] = [id('1417', 1), id('1417', 2)]
  const [i1, i2] = ['NonReceipt:p1:1', 'NonReceipt:p2:1']
  const delivered = (trackingNumber: string) => scan('05 12:00', 'Delivered', 'Self', { trackingNumber })
  const opened = () =>
    bothOnTheirWay()
      .when('05 12:00', 'RecordTracking', delivered('SF1234567890'), byCarrier)
      .gives('TrackingUpdated', 'ParcelDelivered')
      .when('05 12:00', 'RecordTracking', delivered(secondNumber), byCarrier)
      .gives('TrackingUpdated', 'ParcelDelivered')
      .when('05 20:00', 'ReportNonReceipt', { parcelId: 'p1', by: 'Buyer' }, buyer)
      .gives(['NonReceiptReported', { issueId: i1 }])
      .when('05 20:00', 'ReportNonReceipt', { parcelId: 'p2', by: 'Buyer' }, buyer)
      .gives(['NonReceiptReported', { issueId: i2 }])
      .when('05 20:01', 'OpenInvestigation', { investigationId: v1, parcelId: 'p1', issueId: i1 }, bySystem)
      .gives('InvestigationOpened')
      .when('05 20:02', 'OpenInvestigation', { investigationId: v1, parcelId: 'p2', issueId: i2 }, bySystem)
      .isRefused({ type: 'IdReused', kind: 'Investigation', id: v1 })
      .when('05 20:03', 'OpenInvestigation', { investigationId: v2, parcelId: 'p2', issueId: i2 }, bySystem)
      .gives('InvestigationOpened')

  test('are concluded each by itself, and the one who signed is somebody else', () => {
    const lost = { finding: 'LostConfirmed', fault: 'Carrier' }
    opened()
      .when(
        '06 10:00',
        'VerifyDeliveryWithCarrier',
        { investigationId: v2, mode: 'ToOther', signer: '李四' },
        byCarrier
      )
      .gives(['DeliveryVerifiedWithCarrier', { signer: known('other-2' as never, '李四'), matchesVersion: null }])
      .when('06 11:00', 'ConcludeInvestigation', { investigationId: v2, ...lost })
      .gives('InvestigationConcluded')
      .when('06 11:01', 'ConfirmLoss', { parcelId: 'p1', by: 'Carrier' })
      .isRefused({ type: 'ParcelFinal', parcelId: 'p1', stage: 'Delivered' })
      .when('06 11:02', 'ConcludeInvestigation', { investigationId: v1, ...lost })
      .gives('InvestigationConcluded')
      .when('06 11:03', 'ConfirmLoss', { parcelId: 'p1', by: 'Carrier' })
      .gives('LossConfirmed')
  })
})
