import { instant, type OrderUnderTest, orderUnderTest } from '../order-under-test.ts'
import { chengdu } from '../samples.ts'
import { byPlatform, plans } from '../steps.ts'
import { everyState } from './every-state.ts'
import type { Situation } from './situation.ts'

const heldForRisk = (at: string, order: OrderUnderTest) =>
  order.when(at, 'RecordRiskHold', { held: true, ground: 'Review' }, byPlatform).gives('RiskHoldPlaced')

const completed = (order: OrderUnderTest) =>
  order
    .when('08 09:00', 'CompleteOrder', { basis: 'PlatformAuto', completedAt: instant('08 09:00') }, byPlatform)
    .gives('OrderCompleted')

const afterSale = { afterSaleId: 'AS-1', state: 'Open', kind: 'RefundOnly' }

const lent = {
  ...chengdu,
  phone: { number: '13812341234转8001', kind: 'Virtual', validUntil: instant('01 09:59') }
}

const reference = {
  platform: 'xiaohongshu',
  kind: 'OpenAddressId',
  token: 'oaid-1',
  version: 1,
  checkedAt: instant('01 09:50')
}

/** States that only some commands have a row for: the platform has said something of the order. */
export const platformStates = {
  'held for risk': () => ({ at: '01 09:20', order: heldForRisk('01 09:15', everyState.placed().order) }),
  'held for risk, confirmed': () => ({ at: '01 10:06', order: heldForRisk('01 10:05', everyState.confirmed().order) }),
  'held for risk, label printed': () => ({
    at: '01 09:50',
    order: heldForRisk('01 09:45', everyState['label printed']().order)
  }),
  'held for risk, moving': () => ({
    at: '03 09:20',
    order: heldForRisk('03 09:19', everyState['moving, confirmed']().order)
  }),
  'risk is over': () => ({
    at: '01 09:20',
    order: heldForRisk('01 09:15', everyState.placed().order)
      .when('01 09:16', 'RecordRiskHold', { held: false, ground: 'Passed' }, byPlatform)
      .gives('RiskHoldReleased')
  }),
  'after-sale open': () => ({
    at: '01 09:20',
    order: everyState.placed().order.when('01 09:15', 'RecordAfterSale', afterSale, byPlatform).gives('AfterSaleOpened')
  }),
  'after-sale closed': () => ({
    at: '01 09:20',
    order: everyState
      .placed()
      .order.when('01 09:16', 'RecordAfterSale', { ...afterSale, state: 'Closed' }, byPlatform)
      .gives('AfterSaleClosed')
      .when('01 09:15', 'RecordAfterSale', afterSale, byPlatform)
      .gives('AfterSaleOpened')
  }),
  linked: () => ({
    at: '01 09:20',
    order: everyState
      .placed()
      .order.when('01 09:15', 'LinkOrder', { otherOrderId: 'A-1002', relation: 'ReplacedBy' })
      .gives('OrderLinked')
  }),
  'completed, delivered': () => ({ at: '08 10:00', order: completed(everyState.delivered().order) }),
  'completed, nothing packed': () => ({ at: '08 10:00', order: completed(everyState.placed().order) }),
  'completed, packed once more': () => ({
    at: '08 10:00',
    order: completed(everyState.placed().order).and(plans('08 09:30'))
  }),
  'Xiaohongshu, planned, looked at': () => ({
    at: '01 10:00',
    order: orderUnderTest('xiaohongshu')
      .placedAndPaid('01 09:00')
      .and(plans('01 09:30'))
      .when('01 09:50', 'RecordPlatformReference', { ...reference, matched: true }, byPlatform)
      .gives('PlatformReferenceRecorded')
  }),
  'Xiaohongshu, planned, changed there': () => ({
    at: '01 10:00',
    order: orderUnderTest('xiaohongshu')
      .placedAndPaid('01 09:00')
      .and(plans('01 09:30'))
      .when('01 09:50', 'RecordPlatformReference', { ...reference, matched: false }, byPlatform)
      .gives('PlatformReferenceRecorded')
  }),
  'virtual number renewed, planned': () => ({
    at: '01 10:00',
    order: orderUnderTest('shopify')
      .placedAndPaid('01 09:00', lent)
      .and(plans('01 09:30'))
      .when(
        '01 09:40',
        'AssignVirtualNumber',
        { version: 1, phone: '13812341234转8002', validUntil: instant('09 00:00') },
        byPlatform
      )
      .gives('VirtualNumberAssigned')
  })
} satisfies Record<string, () => Situation>
