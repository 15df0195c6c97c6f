import { expect } from 'vitest'
import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { guangzhouStranger, mianyang } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byPlatform, confirms, verifies } from '../steps.ts'

export const twoChangesCompete = scenario({
  number: 'S14',
  english: {
    title: 'Two changes compete',
    sentence: 'A few minutes after the first request another one comes, from another device.'
  },
  chinese: { title: '两个改址互相竞争', sentence: '第一个改址请求之后几分钟，另一台设备上又提出一个。' }
})
const { describe, inChinese, test } = twoChangesCompete

const [a, b] = [id('ca5e', 1), id('ca5e', 2)]
const hers = { ...mianyang, recipientName: '李四', detail: '18号2单元601室' }

const bothAsked = () =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .asks('01 10:00', a, mianyang)
    .gives('AddressChangeRequested')
    .and(verifies('01 10:02', a))
    .and(confirms('01 10:03', a, mianyang, 2))
    .asks('01 10:04', b, hers)
    .gives('AddressChangeRequested')

const bConfirmed = () =>
  bothAsked()
    .when('01 10:06', 'VerifyAddressChange', {
      caseId: b,
      proposal: 1,
      factors: [{ factor: 'PlatformSession', result: 'Match' }]
    })
    .gives('AddressChangeVerified', [
      'AddressChangeSuperseded',
      { caseId: a, byCaseId: b, cause: 'LaterRequestVerified' }
    ])
    .and(confirms('01 10:07', b, hers, 3))

const saveA = { caseId: a, version: 2, address: mianyang, expectedVersion: 1 }
const saveB = { caseId: b, version: 3, address: hers, expectedVersion: 1 }

const bSaved = () =>
  bConfirmed()
    .when('01 10:08', 'AmendAddress', saveB)
    .gives(['AddressAmended', { version: 3, previousVersion: 1 }])

const versionsOf = (order: ReturnType<typeof bothAsked>) => {
  const state = order.state()
  return state.status === 'Placed' ? state.addressChange.versions.map(({ status }) => status) : []
}

describe('of two changes of one order,', () => {
  inChinese('后核实的为准，另一个改址单写明被取代')
  test('the one that is verified later wins, and the other says so', () => {
    bConfirmed()
      .when('01 10:08', 'AmendAddress', saveA)
      .isRefused({ type: 'CaseStatusForbids', caseId: a, status: 'Superseded', byCaseId: b })
    expect(versionsOf(bSaved())).toEqual(['Replaced', 'NeverApplied', 'Ordered'])
  })

  inChinese('两个请求内容相同，客服可以合并为一个')
  test('one with the same wish gives way when an operator says so, and the other goes on', () => {
    bothAsked()
      .when('01 10:05', 'SupersedeAddressChange', { caseId: b, byCaseId: a })
      .gives(['AddressChangeSuperseded', { caseId: b, byCaseId: a, cause: 'Operator' }])
      .when('01 10:06', 'SupersedeAddressChange', { caseId: a, byCaseId: b })
      .isRefused({ type: 'CaseStatusForbids', caseId: b, status: 'Superseded', byCaseId: a })
      .when('01 10:08', 'AmendAddress', saveA)
      .gives('AddressAmended')
  })

  inChinese('还在等核实的，不影响进度更快的那个')
  test('one that only waits for its check does not disturb the one that is further', () => {
    bothAsked().when('01 10:08', 'AmendAddress', saveA).gives('AddressAmended')
  })

  inChinese('也可以先后进行：旧的改动不会盖掉新的')
  test('an older one is not saved over a newer one', () => {
    const c = id('ca5e', 3)
    const third = { ...mianyang, detail: '9号' }
    bSaved()
      .asks('01 11:00', c, third, { baseVersion: 3 })
      .gives('AddressChangeRequested')
      .and(verifies('01 11:01', c))
      .and(confirms('01 11:02', c, third, 4))
      .when('01 11:03', 'AmendAddress', { caseId: c, version: 4, address: third, expectedVersion: 1 })
      .isRefused({ type: 'StaleAddressVersion', expected: 1, current: 3 })
      .when('01 11:04', 'AmendAddress', { caseId: c, version: 4, address: third, expectedVersion: 3 })
      .gives('AddressAmended')
      .when('01 11:05', 'AmendAddress', { ...saveB, expectedVersion: 4 })
      .isRefused({ type: 'CaseAlreadyEffective', caseId: b, version: 3 })
  })
})

describe('a change whose save failed', () => {
  const failed = { caseId: a, version: 2, outcome: 'Failed', failure: 'E-1' }

  inChinese('保存失败的改址，让位给这期间进度更快的')
  test('gives way to one that has got further meanwhile', () => {
    const order = bothAsked()
      .when('01 10:05', 'AmendAddress', saveA)
      .gives('AddressAmended')
      .and(verifies('01 10:06', b))
      .when('01 10:07', 'RecordPlatformAnswer', failed, byPlatform)
      .gives('AmendmentFailed', ['AddressChangeSuperseded', { caseId: a, byCaseId: b, cause: 'LaterRequestVerified' }])
    expect(versionsOf(order)).toEqual(['Ordered', 'Failed'])
  })

  inChinese('没有别的改址时，保存失败的继续等待')
  test('waits again where no other has', () => {
    bothAsked()
      .when('01 10:05', 'AmendAddress', saveA)
      .gives('AddressAmended')
      .when('01 10:07', 'RecordPlatformAnswer', failed, byPlatform)
      .gives('AmendmentFailed')
  })
})

describe('two operators who save the same change at once', () => {
  inChinese('两个客服同时保存同一个改址：只保存一次')
  test('save it once: the second, decided again on the new history, gives nothing', () => {
    bSaved().when('01 10:08', 'AmendAddress', saveB).givesNothing()
  })
})

describe('a buyer who is quicker on the platform', () => {
  const seen = {
    address: guangzhouStranger,
    recipientIsBuyer: true,
    changedBy: 'Buyer',
    changedAt: instant('01 10:08')
  }

  inChinese('买家在平台上先改了，正要保存的改址作罢')
  test('wins against the change that was about to be saved', () => {
    bConfirmed()
      .when('01 10:08', 'ObservePlatformAddress', seen, byPlatform)
      .gives(
        ['PlatformAddressChangeObserved', { version: 4, previousVersion: 1, changedBy: 'Buyer', conflictsWith: [b] }],
        ['AddressChangeSuperseded', { caseId: b, byCaseId: null, cause: 'PlatformChange' }]
      )
      .when('01 10:09', 'AmendAddress', saveB)
      .isRefused({ type: 'CaseStatusForbids', caseId: b, status: 'Superseded', byCaseId: null })
  })

  inChinese('买家在我们保存之前做的改动，不再算数')
  test('does not win with what he did before our save', () => {
    bSaved()
      .when('01 10:09', 'ObservePlatformAddress', { ...seen, changedAt: instant('01 10:07') }, byPlatform)
      .givesNothing()
  })
})
