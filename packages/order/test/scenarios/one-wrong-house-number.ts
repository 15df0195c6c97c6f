import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { buyerZhang, chengdu } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byPlatform, bySystem, session } from '../steps.ts'

export const oneWrongHouseNumber = scenario({
  number: 'S2',
  english: {
    title: 'One wrong house number',
    sentence: 'On WeChat Shop, the buyer corrects the address himself five minutes after the order.'
  },
  chinese: { title: '门牌号写错一处', sentence: '微信小店订单，下单五分钟后买家自己在平台上改正。' }
})
const { describe, inChinese, test } = oneWrongHouseNumber

const a = id('ca5e', 1)
const rightHouse = { ...chengdu, detail: '580号1栋2单元1503室' }
const selfService = { actor: buyerZhang, channel: 'PlatformSelfService' }

const confirmed = (address: object, changedFields: ReadonlyArray<string>, at = { ask: '01 20:05', save: '01 20:06' }) =>
  orderUnderTest('wechat')
    .placedAndPaid('01 20:00')
    .asks(at.ask, a, address, {}, selfService)
    .gives(['AddressChangeRequested', { changedFields }])
    .when(at.ask, 'AssessRisk', { caseId: a, proposal: 1, signals: [] }, bySystem)
    .gives(['RiskAssessed', { band: 'Low', requiredLevel: 'L2' }])
    .when(at.ask, 'VerifyAddressChange', { caseId: a, proposal: 1, factors: session }, bySystem)
    .gives(['AddressChangeVerified', { level: 'L2' }])

const yes = (address: object) => ({ caseId: a, proposal: 1, address, by: 'Buyer', method: 'SelfService' })
const save = (address: object) => ({ caseId: a, version: 2, address, expectedVersion: 1 })
const free = {
  plan: [{ target: 'Order', stage: 'AwaitingShipment', route: 'AmendOrder', because: null }],
  requirements: []
}

const notice = (targets: ReadonlyArray<string>) => ({
  messageId: id('3e55', 1),
  kind: 'ChangeEffective',
  targets,
  caseId: a
})

describe('one wrong house number, corrected by the buyer himself,', () => {
  inChinese('下单六小时内不用审批，一分钟后生效')
  test('needs no approval in the first hours and is effective a minute later', () => {
    confirmed(rightHouse, ['Detail'])
      .when('01 20:05', 'ConfirmNewAddress', yes(rightHouse), bySystem)
      .gives(['NewAddressConfirmed', { version: 2, method: 'SelfService' }], ['AddressChangeRouted', free])
      .when('01 20:06', 'AmendAddress', save(rightHouse))
      .gives(['AddressAmended', { version: 2, changedFields: ['Detail'], write: 'Api' }])
      .when('01 20:06', 'RecordPlatformAnswer', { caseId: a, version: 2, outcome: 'Acknowledged' }, byPlatform)
      .gives('PlatformAmendmentAcknowledged')
      .when('01 20:07', 'ReadBackAmendment', { caseId: a, version: 2, address: rightHouse }, bySystem)
      .gives('AmendmentReadBackConfirmed')
      .when('01 20:07', 'NotifyBuyer', notice(['PlatformAccount', 'OldContact']), bySystem)
      .gives('BuyerNotified')
  })

  inChinese('算作笔误，风险低')
  test('counts as a typing error', () => {
    orderUnderTest('wechat')
      .placedAndPaid('01 20:00')
      .asks('01 20:05', a, rightHouse, {}, selfService)
      .gives('AddressChangeRequested')
      .when('01 20:05', 'AssessRisk', { caseId: a, proposal: 1, signals: [] }, bySystem)
      .gives(['RiskAssessed', { signals: [{ signal: 'SameCityAndPhone', points: -15 }], score: 0, band: 'Low' }])
  })

  inChinese('超过六小时须商家审批')
  test('needs the approval of the merchant when six hours have passed', () => {
    const approval = { requirement: 'Approval', kind: 'Merchant', target: null }
    const late = { ask: '02 02:01', save: '02 02:02' }
    confirmed(rightHouse, ['Detail'], late)
      .when(late.ask, 'ConfirmNewAddress', yes(rightHouse), bySystem)
      .gives('NewAddressConfirmed', ['AddressChangeRouted', { requirements: [approval] }])
      .when(late.save, 'AmendAddress', save(rightHouse))
      .isRefused({ type: 'RequirementsOpen', open: [approval] })
  })

  inChinese('平台自己报来同样的改动，这次改址就算完成')
  test('is over when the platform reports the change by itself', () => {
    const seen = { address: rightHouse, recipientIsBuyer: true, changedBy: 'Buyer', changedAt: instant('01 20:07') }
    confirmed(rightHouse, ['Detail'])
      .when('01 20:05', 'ConfirmNewAddress', yes(rightHouse), bySystem)
      .gives('NewAddressConfirmed', 'AddressChangeRouted')
      .when('01 20:06', 'AmendAddress', save(rightHouse))
      .gives('AddressAmended')
      .when('01 20:07', 'ObservePlatformAddress', seen, byPlatform)
      .gives('PlatformAmendmentAcknowledged', 'AmendmentReadBackConfirmed', 'PlatformAddressSeen')
      .when('01 20:08', 'ObservePlatformAddress', seen, byPlatform)
      .givesNothing()
  })
})

describe('one wrong phone number', () => {
  const rightPhone = { ...chengdu, phone: '13912341234' }

  inChinese('只改电话，核实等级不变，原电话也会收到通知')
  test('needs the same level, and the old phone is told too', () => {
    confirmed(rightPhone, ['Phone'])
      .when('01 20:05', 'ConfirmNewAddress', yes(rightPhone), bySystem)
      .gives(['NewAddressConfirmed', { version: 2 }], ['AddressChangeRouted', free])
      .when('01 20:06', 'AmendAddress', save(rightPhone))
      .gives(['AddressAmended', { changedFields: ['Phone'] }])
      .when('01 20:07', 'NotifyBuyer', notice(['PlatformAccount', 'OldContact', 'NewContact']), bySystem)
      .gives(['BuyerNotified', { targets: ['PlatformAccount', 'OldContact', 'NewContact'] }])
  })
})
