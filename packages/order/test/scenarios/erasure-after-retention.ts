import { expect } from 'vitest'
import { id, instant, type OrderUnderTest, orderUnderTest } from '../order-under-test.ts'
import { chengdu, mianyang, warehouse } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { amends, byCarrier, byPlatform, bySystem, confirms, label, plans, scan, ships, verifies } from '../steps.ts'

export const erasureAfterRetention = scenario({
  number: 'S22',
  english: {
    title: 'Erasure after retention',
    sentence:
      'The order is completed on day 10; on day 277 the buyer wants to be forgotten, and the records must be kept for three years.'
  },
  chinese: {
    title: '保存期满后删除',
    sentence: '订单第 10 天完成；第 277 天买家要求删除个人信息，而交易记录须保存三年。'
  }
})
const { describe, inChinese, test } = erasureAfterRetention

const from = (eventId: string) => ({ ...bySystem, source: { system: 'privacy', eventId } })
const restriction = (restricted: boolean, ground: string, subject = 'buyer') => ({ subject, restricted, ground })
const erasure = (subject = 'buyer') => ({
  subject,
  keyIds: ['k1_Kid4HC-ByjphtzSBZ8dJ5Q'],
  ground: 'RetentionOver',
  approvedBy: ['q-11aa', 'q-22bb'],
  destroyedAt: instant('1113 09:00'),
  effectiveBy: instant('1148 09:00')
})

const completed = () =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .and(ships('02 09:00', 1))
    .when('05 11:00', 'RecordTracking', scan('05 11:00', 'Delivered', 'Self', { place: chengdu.region }), byCarrier)
    .gives('TrackingUpdated', 'ParcelDelivered', 'OnCourseConfirmed')
    .when('10 09:00', 'CompleteOrder', { basis: 'PlatformAuto', completedAt: instant('10 09:00') }, byPlatform)
    .gives('OrderCompleted')

const restricted = () =>
  completed()
    .when('277 09:00', 'RecordRestriction', restriction(true, 'StatutoryRetention'), from('restricted-1'))
    .gives(['PersonalDataRestricted', { subject: 'buyer', ground: 'StatutoryRetention' }])

const subjectsOf = (order: OrderUnderTest) => {
  const state = order.state()
  return state.status === 'Placed' ? state.record.dataSubjects.map(({ subject, status }) => [subject, status]) : []
}

describe('a buyer who wants to be forgotten', () => {
  inChinese('保存期内先限制处理，期满并经两人批准后删除')
  test('is first restricted, and erased once the retention is over and two persons have approved', () => {
    const erased = restricted()
      .when('1113 09:00', 'RecordErasure', erasure(), from('destroyed-1'))
      .gives(['PersonalDataErased', { subject: 'buyer', approvedBy: ['q-11aa', 'q-22bb'] }])
      .when('1113 09:05', 'RecordErasure', erasure(), from('destroyed-1'))
      .givesNothing()
      .when('1200 09:00', 'RequestAddressChange', {
        caseId: id('ca5e', 1),
        initiator: 'Seller',
        reason: 'Other',
        address: mianyang,
        recipientIsBuyer: true,
        baseVersion: 1
      })
      .isRefused({ type: 'ValueErased', subject: 'buyer', because: 'Destroyed', need: 'Address' })
    expect(subjectsOf(erased)).toEqual([['buyer', 'Erased']])
  })

  inChinese('撤回申请后可以恢复使用')
  test('may change his mind: the data may be used again', () => {
    const released = restricted()
      .when('280 09:00', 'RecordRestriction', restriction(false, 'Withdrawn'), from('lifted-1'))
      .gives(['PersonalDataReleased', { subject: 'buyer', ground: 'Withdrawn' }])
    expect(subjectsOf(released)).toEqual([['buyer', 'Released']])
  })

  inChinese('迟到的旧消息照样登记，但不改变现状')
  test('stays released when older news comes late', () => {
    const released = completed()
      .when('280 09:00', 'RecordRestriction', restriction(false, 'Withdrawn'), from('lifted-1'))
      .gives('PersonalDataReleased')
      .when('277 09:00', 'RecordRestriction', restriction(true, 'StatutoryRetention'), from('restricted-1'))
      .gives('PersonalDataRestricted')
    expect(subjectsOf(released)).toEqual([['buyer', 'Released']])
  })

  inChinese('只有一人批准的删除不予登记')
  test('is not said to be erased on the word of one person', () => {
    restricted()
      .when('1113 09:00', 'RecordErasure', { ...erasure(), approvedBy: ['q-11aa', 'q-11aa'] }, from('destroyed-1'))
      .isRefused({
        type: 'InvalidValue',
        field: 'approvedBy',
        problem: 'an erasure is approved by two persons'
      })
  })
})

describe('a gift', () => {
  const a = id('ca5e', 1)
  const forLi = { ...mianyang, recipientName: '李四', phone: '13912345678' }
  const ordered = () =>
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .asks('01 10:00', a, forLi, { reason: 'Gift', recipientIsBuyer: false })
      .gives('AddressChangeRequested')
      .and(verifies('01 10:01', a))
      .and(confirms('01 10:02', a, forLi, 2))
      .when('01 10:03', 'GiveRecipientNotice', { caseId: a, basis: 'BuyerInformed' })
      .gives('RecipientNoticeGiven')
      .and(amends('01 10:04', a, forLi, 2, 1))
      .and(plans('01 10:05'))
  const by = { actor: warehouse }

  inChinese('删除买家的信息，不影响收件人的信息')
  test('whose buyer is erased can still be sent to its recipient', () => {
    ordered()
      .when('02 09:00', 'RecordErasure', erasure(), from('destroyed-1'))
      .gives(['PersonalDataErased', { subject: 'buyer' }])
      .when('02 09:05', 'PrintLabel', label('02 09:05', 2), by)
      .gives(['LabelPrinted', { version: 2 }])
  })

  inChinese('删除收件人的信息后，无法再打印他的面单')
  test('whose recipient is erased cannot be sent any more', () => {
    ordered()
      .when('02 09:00', 'RecordErasure', erasure('recipient-1'), from('destroyed-1'))
      .gives(['PersonalDataErased', { subject: 'recipient-1' }])
      .when('02 09:05', 'PrintLabel', label('02 09:05', 2), by)
      .isRefused({ type: 'ValueErased', subject: 'recipient-1', because: 'Destroyed', need: 'Address' })
  })
})
